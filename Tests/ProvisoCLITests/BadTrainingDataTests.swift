import Testing

@Suite("train tells what is wrong with its data")
struct BadTrainingDataTests {
  /// Data, options, and the message.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let data: String
    let options: [String]
    let message: String

    init(_ name: String, _ data: String, _ options: [String] = [], _ message: String) {
      (testDescription, self.data, self.options, self.message) = (name, data, options, message)
    }
  }

  static let good = Quotes(24).jsonl

  static let cases = [
    Case("nothing", "", [], "a.jsonl: there are no labelled quotes in it"),
    Case(
      "one quote", String(good.prefix { $0 != "\n" }), [],
      "all 1 quotes have the label 'firm'; a model needs two labels or more"),
    Case(
      "one class",
      String(good.split(separator: "\n").filter { $0.contains("soft") }.joined(separator: "\n")),
      [], "all 12 quotes have the label 'soft'; a model needs two labels or more"),
    Case(
      "one level", good.replacing(/"level":\d/, with: "\"level\":2"), ["--label-field", "level"],
      "all 24 quotes have the level 2; a model needs two levels or more"),
    Case(
      "one rating", good.replacing(/"score":[\d.]+/, with: "\"score\":0.5"),
      ["--label-field", "score"],
      "all 24 quotes have the rating 0.5; a model needs two ratings or more"),
    Case(
      "one whole rating", good.replacing(/"score":[\d.]+/, with: "\"score\":3"),
      ["--label-field", "score", "--kind", "rating"],
      "all 24 quotes have the rating 3; a model needs two ratings or more"),
    Case(
      "one group", Quotes(24, groups: 1).jsonl, [],
      "all 24 quotes are in one group, 'g0', and a group is never split"),
    Case(
      "fewer quotes than folds", Quotes(3, groups: 3).jsonl.replacing("g0", with: "g"),
      ["--group-field", "id"], "prediction: the 3 quotes are too few or too alike"),
    Case(
      "no label field", good, ["--label-field", "mark"],
      "a.jsonl:1: field 'mark': missing; name the field of the label with --label-field"),
    Case("no text field", good, ["--text-field", "quote"], "a.jsonl:1: field 'quote': missing"),
    Case(
      "no number", good, ["--kind", "rating"],
      "a.jsonl:1: field 'label': the label is no number, or one beyond 1e12"),
    Case(
      "no level", good, ["--kind", "ordinal"],
      "a.jsonl:1: field 'label': the label is no number, or one beyond 1e12"),
    Case(
      "NaN", good.replacing("0.2,", with: "\"NaN\","), ["--label-field", "score"],
      "a.jsonl:12: field 'score': the label is no number, or one beyond 1e12"),
    Case(
      "infinite", good.replacing("0.2,", with: "1e999,"), ["--label-field", "score"],
      "a.jsonl:12: field 'score': the label is no number, or one beyond 1e12"),
    Case(
      "huge", good.replacing("0.2,", with: "1e200,"), ["--label-field", "score"],
      "a.jsonl:12: field 'score': the label is no number, or one beyond 1e12"),
    Case(
      "labels that nearly all differ", good, ["--label-field", "id", "--kind", "class"],
      "24 different labels of 24 quotes are too many for classes; is --label-field right?"),
    Case(
      "half a level", good, ["--label-field", "score", "--kind", "ordinal"],
      "a.jsonl:1: field 'score': levels are whole numbers, not 0.8"),
    Case(
      "blank label", good.replacing("\"soft\"", with: "\" \""), [],
      "a.jsonl:2: field 'label': blank; give the quote a label or leave it out"),
    Case(
      "list as label", "{\"text\":\"We pay.\",\"label\":[1]}\n", [],
      "a.jsonl:1: field 'label': of type array; a label is a string or a number"),
    Case(
      "no gold", good, ["--kind", "gold"],
      "a.jsonl:1: field 'C': missing; labels of the scheme need C, D and S"),
    Case(
      "no level of the scheme", "{\"text\":\"We pay.\",\"C\":6,\"D\":0,\"S\":0}\n",
      ["--kind", "gold"], "a.jsonl:1: field 'C': must be a whole number from 0 to 5"),
    Case(
      "span outside",
      "{\"text\":\"We pay.\",\"C\":4,\"D\":2,\"S\":1,\"conditions\":[[3,90,\"PRE\"]]}\n",
      ["--kind", "gold"], "a.jsonl:1: field 'conditions': must be a list of [start, end, \"TYPE\"]"),
    Case(
      "spans as text", "{\"text\":\"We pay.\",\"C\":4,\"D\":0,\"S\":1,\"conditions\":\"x\"}\n",
      ["--kind", "gold"], "a.jsonl:1: field 'conditions': must be a list of [start, end, \"TYPE\"]"),
    Case(
      "span of no type",
      "{\"text\":\"We pay.\",\"C\":4,\"D\":2,\"S\":1,\"conditions\":[[0,2,\"FOO\"]]}\n",
      ["--kind", "gold"],
      "a.jsonl:1: field 'conditions': has the type 'FOO'; types are PRE, ONLY, EXC, DUR, CAP, DISC"),
    Case(
      "no polarity", "{\"text\":\"We pay.\",\"C\":4,\"D\":0,\"S\":1,\"polarity\":\"x\"}\n",
      ["--kind", "gold"], "a.jsonl:1: field 'polarity': must be one of '', '+', '-'"),
    Case(
      "no holder", "{\"text\":\"We pay.\",\"C\":4,\"D\":0,\"S\":1,\"holder\":7}\n",
      ["--kind", "gold"], "a.jsonl:1: field 'holder': must be one of 'none', 'self', 'other'"),
    Case(
      "no weight", good.replacing("\"group\"", with: "\"weight\":0,\"group\""), [],
      "a.jsonl:1: field 'weight': must be a number above 0, of at most 1,000,000"),
    Case("broken", good + "{\"text\":", [], "a.jsonl:25: broken JSON"),
  ]

  @Test(arguments: cases)
  func `The message names file, line and field, and no model is written`(_ data: Case) throws {
    let place = try Workplace()
    try place.write("a.jsonl", data.data)
    try place.write("m.proviso", "the old model")
    let run = try place.start(["train", "a.jsonl", "--output", "m.proviso"] + data.options).finish()
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("proviso: \(data.message)"), "\(run.errors)")
    #expect(place.bytes("m.proviso").map { String(decoding: $0, as: UTF8.self) } == "the old model")
    #expect(place.names == ["a.jsonl", "m.proviso"])
  }

  @Test(arguments: ["group", "id", "source", "weight"])
  func `A field that no record has is a misspelling`(field: String) throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    let run = try place.run("train", "a.jsonl", "--output", "m.proviso", "--\(field)-field", "nope")
    #expect(run.status == 64)
    #expect(run.errors == "proviso: --\(field)-field: no record has a field 'nope'\n")
    #expect(place.names == ["a.jsonl"])
  }

  @Test func `One label that is no number among numbers is pointed at`() throws {
    let place = try Workplace()
    try place.write("a.csv", Quotes(24).csv + "q,We pay.,soft,n/a,0.5,g1\n")
    let run = try place.run(
      "train", "a.csv", "--label-field", "level", "--folds", "2", "--output", "m.proviso")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "proviso: 24 of 25 labels are numbers, but not that at a.csv:26: field 'level'; every"))
  }

  @Test func `Without a file, quotes come from standard input`() throws {
    let place = try Workplace()
    let run =
      try place.start(
        ["train", "--folds", "2", "--output", "m.proviso"], input: Self.good
      )
      .finish()
    #expect(run.status == 0)
    #expect(place.names == ["m.md", "m.proviso"])
    let check = try place.start(["evaluate", "--model", "m.proviso"], input: Self.good)
      .finish()
    #expect(check.status == 0)
    let none = try place.start(["train", "--output", "n.proviso"], input: "").finish()
    #expect(none.status == 65)
    #expect(none.errors == "proviso: standard input: there are no labelled quotes in it\n")
  }

  @Test func `A model on standard output leaves no card behind`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "-").status == 0)
    #expect(place.names == ["a.jsonl"])
  }

  @Test func `Files that are not there are told before the training`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    #expect(try place.run("train", "none.jsonl", "--output", "m.proviso").status == 66)
    #expect(
      try place.run("train", "a.jsonl", "--dev", "none.jsonl", "--output", "m.proviso").status == 66
    )
    try place.write("empty.jsonl", "")
    let empty = try place.run(
      "train", "a.jsonl", "--dev", "empty.jsonl", "--output", "m.proviso")
    #expect(empty.status == 65)
    #expect(empty.errors == "proviso: empty.jsonl: there are no labelled quotes in it\n")
    #expect(try place.run("train", "a.jsonl", "--output", "none/m.proviso").status == 73)
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "/dev/full").status == 74)
    #expect(place.names == ["a.jsonl", "empty.jsonl"])
  }

  @Test func `A label that only the held-out quotes have is told before the training`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    try place.write("b.jsonl", "{\"text\":\"We pay.\",\"label\":\"hard\"}\n")
    let run = try place.run("train", "a.jsonl", "--dev", "b.jsonl", "--output", "m.proviso")
    #expect(run.status == 65)
    #expect(
      run.errors
        == "proviso: b.jsonl:1: field 'label': no quote to train on has the label 'hard'\n")
    #expect(place.names == ["a.jsonl", "b.jsonl"])
  }

  @Test func `A label that the model has never seen is named`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "m.proviso").status == 0)
    try place.write("b.jsonl", "{\"text\":\"We pay.\",\"label\":\"hard\"}\n")
    let run = try place.run("evaluate", "--model", "m.proviso", "b.jsonl")
    #expect(run.status == 65)
    #expect(
      run.errors
        == "proviso: b.jsonl:1: field 'label': the model has never seen the label 'hard'; it knows firm, soft\n"
    )
  }

  @Test(arguments: ["empty.jsonl", "empty.csv", "header.csv", "blank.jsonl"])
  func `A file without quotes is named, by itself and among others`(name: String) throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    try place.write("empty.jsonl", "")
    try place.write("empty.csv", "")
    try place.write("header.csv", "text,label\n")
    try place.write("blank.jsonl", "\n \n")
    let message = "\(name): there are no labelled quotes in it\n"
    for files in [[name], ["a.jsonl", name]] {
      let run = try place.start(["train", "--output", "m.proviso"] + files).finish()
      #expect(run.status == 65)
      #expect(run.errors == "proviso: \(message)")
    }
    let skipped = try place.run(
      "train", "--skip-bad", "--quiet", "--folds", "2", "--output", "m.proviso", "a.jsonl", name)
    #expect(skipped.status == 65)
    #expect(skipped.errors == "proviso: skipped \(message)proviso: 1 bad record was skipped\n")
    let evaluation = try place.run("evaluate", "--model", "m.proviso", name)
    #expect(evaluation.status == 65)
    #expect(evaluation.errors == "proviso: \(message)")
  }

  @Test func `With --skip-bad, quotes whose labels fit no model are reported and left out`() throws
  {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    try place.write(
      "b.jsonl", Self.good + "{\"text\":\"We pay.\",\"label\":\"odd\",\"score\":\"NA\"}\n")
    let ratings = try place.run(
      "train", "b.jsonl", "--label-field", "score", "--kind", "rating", "--folds", "2",
      "--skip-bad",
      "--quiet", "--output", "r.proviso")
    #expect(ratings.status == 65)
    #expect(
      ratings.errors
        == "proviso: skipped b.jsonl:25: field 'score': the label is no number, or one beyond "
        + "1e12\nproviso: 1 bad record was skipped\n")
    #expect(try place.run("model", "show", "r.proviso").status == 0)
    _ = try place.run("train", "a.jsonl", "--folds", "2", "--quiet", "--output", "c.proviso")
    let evaluation = try place.run(
      "evaluate", "--model", "c.proviso", "b.jsonl", "--skip-bad", "--format", "json")
    #expect(evaluation.status == 65)
    #expect(
      evaluation.errors.contains("skipped b.jsonl:25: field 'label': the model has never seen"))
    #expect(evaluation.output.contains("\"n\":24"))
  }

  @Test func `Held-out texts that are training data are counted`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    let run = try place.run("train", "a.jsonl", "--dev", "a.jsonl", "--output", "m.proviso")
    #expect(run.status == 0)
    #expect(run.errors.contains("a.jsonl: 24 of 24 held-out texts are training data, too; figures"))
  }

  @Test func `The intervals of quotes of one group are drawn over quotes, and the table says so`()
    throws
  {
    let place = try Workplace()
    try place.write("a.jsonl", Self.good)
    let one = Quotes(24, groups: 1).jsonl.replacing("firm", with: "hard")
      .replacing("soft", with: "firm")
    try place.write(
      "one.jsonl",
      one.replacing("hard", with: "soft", maxReplacements: 6).replacing("hard", with: "firm"))
    _ = try place.run("train", "a.jsonl", "--folds", "2", "--quiet", "--output", "m.proviso")
    let table = try place.run("evaluate", "--model", "m.proviso", "one.jsonl")
    #expect(
      table.output.hasPrefix(
        "24 quotes; figures with 95 % bootstrap intervals over quotes, which are all of"))
    let json = try place.run("evaluate", "--model", "m.proviso", "one.jsonl", "--format", "json")
    let intervals = try #require(json.objects.first?["intervals"] as? [String: [Double]])
    let accuracy = try #require(intervals["accuracy"])
    #expect(accuracy[0] < accuracy[1])
  }
}
