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

  @Test func `Too few held-out quotes have no say, and summary and card tell`() throws {
    let place = try Workplace()
    let lines = Quotes(90).jsonl.split(separator: "\n").map { $0 + "\n" }
    try place.write("a.jsonl", lines.prefix(70).joined())
    try place.write("b.jsonl", lines.suffix(20).joined())
    let run = try place.run("train", "a.jsonl", "--dev", "b.jsonl", "--output", "m.proviso")
    #expect(run.status == 0 && run.errors.contains("5 grouped folds, seed 1"), "\(run.errors)")
    let reason = "20 held-out quotes are too few, 100 are needed"
    #expect(run.errors.contains("prediction: chosen on folds, for \(reason)\n"))
    #expect(run.errors.contains("out of fold") && !run.errors.contains("], held out"))
    #expect(run.errors.contains("the model on the held-out quotes, which had no say in it:\n"))
    let card = place.text("m.md")
    #expect(card.contains("20 held-out quotes had no say: Out of fold for prediction: \(reason)."))
    // No fewer than there are to train on, they judge all the same.
    let few = try place.run("train", "b.jsonl", "--dev", "a.jsonl", "--output", "n.proviso")
    #expect(few.errors.contains("chosen on 70 held-out quotes"), "\(few.errors)")
    #expect(few.errors.contains("chosen and calibrated on, which flatters it:\n"))
  }

  @Test func `A head that the labels do not allow is told, and so are labels against the scheme`()
    throws
  {
    let place = try Workplace()
    func line(_ number: Int, _ rest: String = "") -> String {
      let isFirm = number % 2 == 0
      return
        "{\"text\":\"Side \(number % 9) \(isFirm ? "will" : "did") pay it.\",\"C\":\(isFirm ? 4 : 0),\"D\":0,"
        + "\"S\":\(isFirm ? number / 2 % 2 : 0),\"polarity\":\"\(isFirm ? "+" : "")\",\"holder\":"
        + "\"\(!isFirm ? "none" : number % 6 == 0 ? "self" : "other")\",\"group\":\"g\(number % 7)\"\(rest)}\n"
    }
    let good = (0..<42).map { line($0) }.joined()
    let conditional = (1..<5)
      .map {
        line(2 * $0, ",\"conditions\":[[0,4,\"PRE\"]]").replacing("\"D\":0", with: "\"D\":2")
      }
      .joined()
    try place.write("a.jsonl", good + conditional)
    let options = ["--kind", "gold", "--folds", "2", "--output", "m.proviso"]
    let run = try place.start(["train", "a.jsonl"] + options).finish()
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("labelling scheme"))
    let reason = "all 25 quotes with a commitment have '+'"
    #expect(run.errors.contains("polarity: no head, for \(reason); scores name none\n"))
    #expect(place.text("m.md").contains("- polarity: \(reason); scores name none."))
    let bad = line(0, ",\"conditions\":[[0,4,\"PRE\"]]")
    let worse = line(1).replacing("\"S\":0", with: "\"S\":2")
    try place.write("b.jsonl", good + conditional + bad + worse)
    let warned = try place.start(["train", "b.jsonl"] + options).finish()
    #expect(warned.status == 0)
    #expect(
      warned.errors.hasPrefix(
        "proviso: 2 of 48 records break the labelling scheme and are used as they are; the first: "
          + "b.jsonl:47: a condition is marked, but D is 0\n"), "\(warned.errors)")
    for (options, isTold) in [([], true), (["--quiet"], false)] {
      let judged = try place.start(["evaluate", "b.jsonl"] + options).finish()
      #expect(judged.status == 0)
      #expect(judged.errors.contains("break the labelling scheme") == isTold)
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
