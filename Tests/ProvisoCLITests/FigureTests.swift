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
}
