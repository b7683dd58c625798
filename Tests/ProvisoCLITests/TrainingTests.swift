import Foundation
import Testing

@Suite("train, evaluate and score with a model of one's own")
struct TrainingTests {
  @Test func `Classes: train, evaluate, score`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(60).jsonl)
    let trained = try place.run("train", "a.jsonl", "--output", "m.proviso", "--folds", "3")
    #expect(trained.status == 0)
    #expect(trained.errors.contains("class model of 60 quotes in 6 groups"))
    #expect(trained.errors.contains("macro_f1"))
    #expect(trained.errors.contains("written: m.proviso, m.md"))
    #expect(place.names == ["a.jsonl", "m.md", "m.proviso"])
    let run = try place.run("evaluate", "--model", "m.proviso", "a.jsonl", "--format", "json")
    let figures = try #require(try run.objects.first)
    #expect(figures["n"] as? Int == 60)
    #expect(figures["kind"] as? String == "class")
    let metrics = try #require(figures["metrics"] as? [String: Any])
    for name in ["accuracy", "macro_f1", "log_loss", "ece"] { #expect(metrics[name] is Double) }
    let firm = try #require((metrics["per_class"] as? [String: [String: Any]])?["firm"])
    #expect(Set(firm.keys) == ["precision", "recall", "f1", "support"])
    let interval = try #require((figures["intervals"] as? [String: [Double]])?["macro_f1"])
    #expect(interval.count == 2)
    #expect(figures["confusion"] != nil)
    let scored = try place.run("score", "--model", "m.proviso", "a.jsonl", "--format", "jsonl")
    for object in try scored.objects {
      let prediction = try #require(object["prediction"] as? [String: Any])
      let shares = try #require(prediction["probabilities"] as? [String: Double])
      #expect(Set(shares.keys) == ["firm", "soft"])
      #expect(abs(shares.values.reduce(0, +) - 1) < 1e-5)
      #expect(object["commitment"] == nil && object["firmness"] == nil)
    }
    let wrong = try place.run("score", "--model", "m.proviso", "a.jsonl", "--fields", "firmness")
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.contains("the model 'm' of kind class has no firmness; it has a prediction"))
    let table = try place.run("evaluate", "--model", "m.proviso", "a.jsonl")
    #expect(table.status == 0 && table.output.contains("macro_f1"))
    #expect(try place.run("model", "show", "m.proviso").output.contains("labels: firm, soft"))
  }

  @Test func `A class has its name in the table, whatever a scale calls its lowest level`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(24).jsonl.replacing("\"soft\"", with: "\"none\""))
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "m.proviso").status == 0)
    let table = try place.run("score", "--model", "m.proviso", "a.jsonl", "--format", "table")
    let csv = try place.run("score", "--model", "m.proviso", "a.jsonl", "--format", "csv")
    let named = csv.lines.count { $0.contains(",none,") || $0.hasSuffix(",none") }
    #expect(named > 0 && table.lines.count { $0.contains(" none") } == named, "\(table.output)")
  }

  @Test func `Texts that repeat without groups are told of`() throws {
    let place = try Workplace()
    func data(group: String) -> String {
      (0..<40)
        .map { number in
          let text =
            number % 2 == 0 ? "We will pay \(number) crowns." : "We hope for rain in \(number)!"
          return "{\"text\":\"\(text)\",\"label\":\"\(number % 2)x\"\(group)}\n"
        }
        .joined()
    }
    try place.write("a.jsonl", data(group: ""))
    let told = "proviso: 40 of 40 texts differ from another one in figures or marks only"
    let options = ["train", "a.jsonl", "--folds", "2", "--output", "m.proviso"]
    #expect(try place.start(options).finish().errors.contains(told))
    #expect(try !place.start(options + ["--quiet"]).finish().errors.contains(told))
    try place.write("a.jsonl", data(group: ",\"group\":\"g\""))
    #expect(try !place.start(options).finish().errors.contains(told))
  }

  @Test func `Whoever evaluates other labels without --model is told of it`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(4).jsonl)
    try place.write("a.csv", Quotes(4).csv)
    for (file, what) in [
      ("a.jsonl", "a.jsonl:1: field 'C': missing; labels of the scheme need C, D and S"),
      (
        "a.csv",
        "a.csv:2: labels of the scheme have spans, which a table cannot hold; give them as .jsonl"
      ),
    ] {
      let run = try place.run("evaluate", file)
      #expect(run.status == 65)
      #expect(
        run.errors
          == "proviso: \(what); model 'default' is judged by these, for a model of your own labels give "
          + "--model\n")
    }
  }

  @Test func `A head whose labels the held-out quotes do not vary goes back to folds`() throws {
    let place = try Workplace()
    func line(_ number: Int, _ level: Int, _ holder: String) -> String {
      "{\"text\":\"Side \(number % 7) \(level > 0 ? "will" : "did") \(holder) it.\",\"C\":\(level),\"D\":\(number % 2),\"S\":\(level > 0 ? number / 2 % 2 : 0),"
        + "\"polarity\":\"\(level == 0 ? "" : number % 2 == 0 ? "+" : "-")\",\"holder\":\"\(holder)\","
        + "\"group\":\"g\(number % 6)\"}\n"
    }
    let rows = (0..<60)
      .map { $0 % 3 == 0 ? line($0, 0, "none") : line($0, 4, $0 % 4 < 2 ? "self" : "other") }
    try place.write("a.jsonl", rows.joined())
    try place.write(
      "b.jsonl", (0..<60).map { line($0, $0 % 2 * 4, $0 % 2 == 0 ? "none" : "self") }.joined())
    let run = try place.run(
      "train", "a.jsonl", "--kind", "gold", "--dev", "b.jsonl", "--folds", "3", "--output",
      "m.proviso")
    #expect(run.status == 0, "\(run.errors)")
    let parts = run.errors.components(separatedBy: "holder: n = ")
    #expect(parts.count == 2 && parts[0].contains("held out") && parts[1].contains("out of fold"))
    #expect(
      run.errors.contains(
        "polarity, holder: chosen on folds, for held-out quotes have one label only\n"))
    #expect(
      place.text("m.md")
        .contains("Out of fold for polarity, holder: held-out quotes have one label only."))
  }

  @Test func `Held-out quotes take the place of folds, and give no words`() throws {
    let place = try Workplace()
    let lines = Quotes(80).jsonl.split(separator: "\n").map(String.init)
    try place.write("a.jsonl", lines.prefix(40).joined(separator: "\n") + "\n")
    try place.write(
      "b.jsonl", lines.suffix(40).joined(separator: "\n").replacing("We", with: "Zyx we") + "\n")
    let run = try place.run("train", "a.jsonl", "--dev", "b.jsonl", "--output", "m.proviso")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("chosen on 40 held-out quotes"))
    #expect(run.errors.contains("prediction: n = 40,"))
    #expect(place.text("m.md").contains("| chosen on | 40 held-out quotes"))
    #expect(
      try !place.run("model", "show", "m.proviso", "--top", "100000").output.lowercased()
        .contains("zyx"))
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "n.proviso").status == 0)
    #expect(place.bytes("m.proviso") != place.bytes("n.proviso"))
    let again = try place.run(
      "train", "a.jsonl", "--dev", "b.jsonl", "--threads", "1", "--output", "o.proviso")
    #expect(again.status == 0)
    #expect(place.bytes("o.proviso") == place.bytes("m.proviso"))
  }

  @Test(arguments: [("level", "ordinal", "qwk"), ("score", "rating", "pearson")])
  func `Levels and ratings, from JSON and from a table, are guessed from the labels`(
    _ field: String, _ kind: String, _ metric: String
  ) throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(60).jsonl)
    try place.write("a.csv", Quotes(60).csv)
    let options = ["--label-field", field, "--output", "m.proviso", "--folds", "3"]
    let run = try place.start(["train", "a.csv"] + options + ["--dev", "a.csv"]).finish()
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("\(kind) model of 60 quotes"), "\(run.errors)")
    var reports: [String] = []
    for data in ["a.csv", "a.jsonl"] {
      let report = try place.run(
        "evaluate", "--model", "m.proviso", data, "--label-field", field, "--format", "json")
      let metrics = try #require(try report.objects.first?["metrics"] as? [String: Any])
      #expect(
        metrics[metric] is Double && metrics["mae"] is Double && metrics["spearman"] is Double)
      reports.append(report.output)
    }
    #expect(reports[0] == reports[1])
    let scored = try place.run("score", "--model", "m.proviso", "a.jsonl", "--fields", "prediction")
    let prediction = try #require(try scored.objects.first?["prediction"] as? [String: Any])
    if kind == "rating" {
      // Numbers are written as numbers, below zero too.
      try place.write("low.csv", Quotes(60).csv.replacing(",0.", with: ",-3."))
      let low = try place.run(
        "train", "low.csv", "--label-field", "score", "--output", "low.proviso", "--folds", "3")
      #expect(low.status == 0, "\(low.errors)")
      let options = ["score", "--model", "low.proviso", "a.jsonl", "--fields", "prediction"]
      let cells = try place.start(options + ["--format", "csv"]).finish().lines.dropFirst()
      #expect(cells.count == 60 && cells.allSatisfy { Double($0).map { $0 < -3 } == true })
      let table = try place.run(
        "score", "--model", "low.proviso", "a.jsonl", "--format", "table")
      #expect(table.output.contains("-3."))
      #expect(prediction["value"] is Double && (prediction["interval"] as? [Double])?.count == 2)
    } else {
      #expect(
        Set((prediction["probabilities"] as? [String: Double] ?? [:]).keys) == ["0", "1", "2", "3"])
    }
  }

  @Test func `The same data, options and seed give the same bytes, whatever the threads`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl)
    for (name, threads) in [("m1", "1"), ("m2", "2")] {
      let run = try place.run(
        "train", "a.jsonl", "--output", "\(name).proviso", "--threads", threads, "--folds", "3",
        "--quiet")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
    }
    #expect(place.bytes("m1.proviso") == place.bytes("m2.proviso"))
    #expect(place.bytes("m1.md") == place.bytes("m2.md"))
  }

  @Test func `A model without a place for its card is not written`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl)
    try place.write("m.proviso", "old")
    try place.write("m.md/file", "in the way")
    let run = try place.run("train", "a.jsonl", "--output", "m.proviso", "--folds", "3")
    #expect(run.status == 73)
    #expect(place.text("m.proviso") == "old")
    let piped = try place.run("train", "a.jsonl", "--output", "-", "--folds", "3")
    #expect(piped.status == 0 && piped.errors.hasSuffix("written: standard output\n"))
  }

  @Test func `Bad records of training data are named, and skipped on request`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl + "{\"text\":\" \",\"label\":\"soft\"}\n")
    let stopped = try place.run("train", "a.jsonl", "--output", "m.proviso")
    #expect(stopped.status == 65)
    #expect(stopped.errors == "proviso: a.jsonl:49: field 'text': blank; give it some words\n")
    let skipped = try place.run(
      "train", "a.jsonl", "--output", "m.proviso", "--skip-bad", "--folds", "3", "--quiet")
    #expect(skipped.status == 65)
    #expect(skipped.errors.hasSuffix("proviso: 1 bad record was skipped\n"))
    #expect(place.names == ["a.jsonl", "m.md", "m.proviso"])
  }

  @Test func `A model of the scheme is trained on gold records`() throws {
    let place = try Workplace()
    let records = Quotes(60).quotes.enumerated()
      .map { number, quote in
        let isFirm = quote.label == "firm"
        let condition = number % 3 == 0 ? " if they agree" : ""
        let text = quote.text.dropLast() + condition + "."
        let spans = condition.isEmpty ? "" : "[\(quote.text.count),\(text.count - 1),\"PRE\"]"
        return
          "{\"text\":\"\(text)\",\"C\":\(isFirm ? 4 : number % 4 / 3),\"D\":\(condition.isEmpty ? 0 : 2),"
          + "\"S\":\(isFirm ? 1 : 0),\"polarity\":\"+\",\"holder\":\"\(number % 5 == 0 ? "other" : "self")\",\"conditions\":[\(spans)],"
          + "\"lookalikes\":[],\"group\":\"\(quote.group)\"}\n"
      }
    try place.write("gold.jsonl", records.joined())
    let trained = try place.run(
      "train", "gold.jsonl", "--kind", "gold", "--folds", "3", "--output", "m.proviso")
    #expect(trained.status == 0, "\(trained.errors)")
    let run = try place.run("evaluate", "--model", "m.proviso", "gold.jsonl", "--format", "json")
    let figures = try #require(try run.objects.first)
    let heads = try #require(figures["heads"] as? [String: Any])
    #expect(Set(["commitment", "conditionality", "specificity"]).isSubset(of: heads.keys))
    let block = try #require(heads["commitment"] as? [String: Any])
    #expect(block["n"] as? Int == 60 && block["kind"] as? String == "ordinal")
    #expect(block["metrics"] is [String: Any] && block["intervals"] is [String: Any])
    // It has no head for the polarity, which is always the same here: others are found by name.
    let compared = try place.run(
      "evaluate", "--model", "default", "gold.jsonl", "--compare", "m.proviso", "--format", "json")
    let comparison = try #require(try compared.objects.first?["comparison"] as? [String: Any])
    #expect(
      Set((comparison["heads"] as? [String: Any] ?? [:]).keys) == [
        "commitment", "conditionality", "specificity", "holder",
      ])
    let spans = try #require(figures["condition_spans"] as? [String: Any])
    for name in ["token_precision", "token_recall", "token_f1", "exact_f1"] {
      #expect(spans[name] is Double)
    }
  }

  @Test func `An explanation names its unit and the class that it speaks for`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl)
    for (label, kind) in [("label", "class"), ("score", "rating")] {
      let trained = try place.run(
        "train", "a.jsonl", "--label-field", label, "--folds", "2", "--quiet", "--output",
        "\(kind).proviso")
      #expect(trained.status == 0, "\(trained.errors)")
    }
    let text = "We will pay for the bridge."
    let classes = try place.run("explain", "--model", "class.proviso", text)
    #expect(
      classes.output.contains("What adds up to prediction: soft rather than firm, in log-odds\n"))
    let rating = try place.run("explain", "--model", "rating.proviso", text)
    #expect(rating.output.contains("What adds up to prediction, in units of the label\n"))
    let options = ["score", "--input-format", "lines", "--explain", "--model"]
    for (kind, label) in [("class", "soft"), ("rating", nil)] {
      let run = try place.start(options + ["\(kind).proviso"], input: text).finish()
      let explanation = try #require(try run.objects.first?["explanation"] as? [String: Any])
      #expect(explanation["prediction.label"] as? String == label)
      let predictor = try #require(explanation["prediction.linear_predictor"] as? Double)
      let prediction = try #require(try run.objects.first?["prediction"] as? [String: Any])
      if let value = prediction["value"] as? Double { #expect(abs(value - predictor) < 1e-6) }
    }
    let scheme = try place.run("score", "--input-format", "lines", "--explain", input: text)
    let explanation = try #require(try scheme.objects.first?["explanation"] as? [String: Any])
    #expect(explanation["polarity.label"] as? String == "-")
    #expect(explanation["holder.label"] as? String == "other")
  }
}
