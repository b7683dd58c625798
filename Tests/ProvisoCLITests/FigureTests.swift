import Foundation
import Testing

@Suite("The figures of train and evaluate")
struct FigureTests {
  @Test func `A correlation with what is always the same is not defined`() throws {
    let place = try Workplace()
    try place.write("a.csv", Quotes(48).csv)
    let trained = try place.run(
      "train", "a.csv", "--label-field", "score", "--folds", "2", "--output", "m.proviso")
    #expect(trained.status == 0 && trained.errors.contains("  pearson 0."), "\(trained.errors)")
    let header = "text,score,group\n"
    let rows = (0..<4).map { "We will pay for \($0) trucks.,0.5,g\($0)\n" }
    try place.write("same.csv", header + rows.joined())
    let options = ["evaluate", "--model", "m.proviso", "same.csv", "--label-field", "score"]
    let table = try place.start(options).finish()
    #expect(table.output.contains("  pearson n/a [n/a, n/a]\n  spearman n/a [n/a, n/a]\n  mae 0."))
    let json = try place.start(options + ["--format", "json"]).finish()
    let figures = try #require(try json.objects.first)
    let metrics = try #require(figures["metrics"] as? [String: Any])
    let intervals = try #require(figures["intervals"] as? [String: Any])
    #expect(metrics["pearson"] is NSNull && intervals["spearman"] is NSNull)
    #expect(metrics["mae"] is Double && (intervals["rmse"] as? [Double])?.count == 2)
  }

  @Test func `Training and evaluation name their figures alike`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl)
    for (field, names) in [
      ("label", ["macro_f1", "accuracy"]), ("level", ["qwk", "accuracy"]),
      ("score", ["pearson", "spearman"]),
    ] {
      let run = try place.run(
        "train", "a.jsonl", "--label-field", field, "--folds", "2", "--output", "m.proviso")
      let json = try place.run(
        "evaluate", "--model", "m.proviso", "a.jsonl", "--label-field", field, "--format", "json")
      let metrics = try #require(try json.objects.first?["metrics"] as? [String: Any])
      for name in names {
        #expect(run.errors.contains("\n  \(name) ") && metrics[name] != nil)
        #expect(place.text("m.md").contains("| \(name) | "))
      }
    }
  }

  @Test func `A field may have two roles, but label and group may not be one`() throws {
    let place = try Workplace()
    let data = Quotes(48).jsonl
    try place.write("a.jsonl", data.replacing("\"label\"", with: "\"source\""))
    let options = ["--folds", "2", "--output", "m.proviso"]
    let both = try place.start(["train", "a.jsonl", "--label-field", "source"] + options).finish()
    #expect(both.status == 0 && place.text("m.md").contains("| firm | 24 |"), "\(both.errors)")
    try place.write("b.csv", Quotes(48).csv.replacing("label", with: "speaker"))
    let names = ["--label-field", "speaker", "--group-field", "speaker"]
    let same = try place.start(["train", "b.csv"] + names + options).finish()
    #expect(same.status == 64)
    #expect(
      same.errors.hasPrefix("proviso: --label-field and --group-field are both 'speaker'; groups"))
    // The label is in the field that usually has groups: there are none.
    let usual = try place.start(["train", "b.csv", "--label-field", "group"] + options).finish()
    #expect(usual.status == 0, "\(usual.errors)")
    #expect(usual.errors.contains("class model of 48 quotes in 48 groups"))
  }

  @Test func `A number in hexadecimal is a name`() throws {
    let place = try Workplace()
    try place.write(
      "a.csv",
      Quotes(48).csv.replacing(/,[01]\.\d+,g/) { _ in ",0x10,g" }
        .replacing("0x10", with: "2.5", maxReplacements: 20))
    let run = try place.run(
      "train", "a.csv", "--label-field", "score", "--kind", "rating", "--output", "m.proviso")
    #expect(run.status == 65)
    #expect(
      run.errors == "proviso: a.csv:22: field 'score': the label is no number, or one beyond 1e12\n"
    )
    let classes = try place.run(
      "train", "a.csv", "--label-field", "score", "--folds", "2", "--output", "m.proviso")
    #expect(classes.errors.contains("class model of 48 quotes"), "\(classes.errors)")
  }

  @Test func `What is named under the scheme, and each source, has figures of its own`() throws {
    let place = try Workplace()
    func line(_ text: String, _ labels: String, _ source: String) -> String {
      "{\"text\":\"\(text)\",\(labels),\"source\":\"\(source)\"}\n"
    }
    let firm = "\"C\":4,\"D\":0,\"S\":1,\"polarity\":\"+\",\"holder\":\"self\""
    let none = "\"C\":0,\"D\":0,\"S\":0,\"holder\":\"none\""
    try place.write(
      "a.jsonl",
      line("We will build the bridge.", firm, "a") + line("The sky was blue.", none, "a")
        + line("The sky was blue.", firm, "b")
        + line(
          "Even if it rains, the sky is blue.", none + ",\"lookalikes\":[[0,16,\"CONC\"]]", "b"))
    let run = try place.run("evaluate", "a.jsonl", "--format", "json")
    let figures = try #require(try run.objects.first)
    #expect(figures["groups"] as? Int == 4)
    let scheme = try #require(figures["scheme"] as? [String: Any])
    // Of two commitments one is recognised, and no condition is labelled or found.
    let expected = [
      "some_f1": 2.0 / 3, "firm_f1": 2.0 / 3, "conditional_f1": 1, "false_alarms": 0,
      "recognised": 0.5, "polarity_right": 1, "holder_right": 0.5, "holder_right_recognised": 1,
    ]
    for (name, value) in expected { #expect(scheme[name] as? Double == value, "\(name)") }
    #expect(scheme["some_ece"] is Double && scheme["conditional_ece"] is Double)
    let intervals = try #require(scheme["intervals"] as? [String: Any])
    #expect(Set(intervals.keys) == Set(scheme.keys).subtracting(["intervals"]))
    let heads = try #require(figures["heads"] as? [String: [String: Any]])
    let sources = try #require(heads["commitment"]?["by_source"] as? [String: [String: Any]])
    #expect(sources["a"]?["n"] as? Int == 2 && sources["a"]?["accuracy"] as? Double == 1)
    #expect(sources["b"]?["within_one"] as? Double == 0.5)
    let metrics = try #require(heads["commitment"]?["metrics"] as? [String: Any])
    #expect(metrics["within_one"] as? Double == 0.75 && metrics["interval_coverage"] is Double)
    let table = try place.run("evaluate", "a.jsonl")
    #expect(table.output.contains("\nwhat is named under the scheme\n  some_f1 0.667 ["))
  }
}
