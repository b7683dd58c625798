import Foundation
import Testing

@Suite("evaluate --compare")
struct ComparedModelTests {
  @Test func `Two models of a kind are compared, in words and in JSON`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(60).jsonl)
    for (name, field) in [("m", "label"), ("n", "label"), ("r", "score")] {
      let run = try place.run(
        "train", "a.jsonl", "--label-field", field, "--output", "\(name).proviso", "--folds", "3",
        "--seed", name == "n" ? "2" : "1", "--quiet")
      #expect(run.status == 0)
    }
    let options = ["evaluate", "--model", "m.proviso", "a.jsonl", "--compare"]
    let table = try place.start(options + ["n.proviso"]).finish()
    #expect(table.output.contains("m.proviso against n.proviso"))
    let json = try place.start(options + ["n.proviso", "--format", "json"]).finish()
    let objects = try json.objects
    #expect(objects.count == 1)
    let comparison = try #require(objects.first?["comparison"] as? [String: Any])
    #expect(comparison["model"] as? String == "n.proviso")
    let head = (comparison["heads"] as? [String: [String: Any]])?["prediction"]
    #expect(head?["mcnemar_p"] is Double && head?["only_first_right"] is Int)
    let test = try #require(head?["permutation"] as? [String: Any])
    #expect(test["figure"] as? String == "accuracy" && test["groups"] as? Int == 6)
    #expect(table.output.contains("permutation of 6 groups"))
    #expect((head?["differences"] as? [String: Any])?["macro_f1"] is Double)
    #expect((head?["difference_intervals"] as? [String: [Double]])?["log_loss"]?.count == 2)
    // Ratings have neither right nor wrong, but distances.
    let ratings = try place.run(
      "evaluate", "--model", "r.proviso", "a.jsonl", "--label-field", "score", "--compare",
      "r.proviso", "--format", "json")
    let rated = try #require(try ratings.objects.first?["comparison"] as? [String: Any])
    let same = (rated["heads"] as? [String: [String: Any]])?["prediction"]
    let none = try #require(same?["permutation"] as? [String: Any])
    #expect(none["figure"] as? String == "mae" && none["p"] as? Double == 1)
    #expect(same?["mcnemar_p"] == nil)
    let other = try place.start(options + ["r.proviso"]).finish()
    #expect(other.status == 64)
    #expect(other.errors.contains("only models of one kind answer the same question"))
    let file = try place.run(
      "evaluate", "--model", "m.proviso", "a.jsonl", "--format", "json", "--output", "e.json")
    #expect(file.status == 0 && file.output.isEmpty && place.bytes("e.json") != nil)
  }
}
