import Foundation
import Testing

@Suite("lexicon, model and explain")
struct LexiconCommandTests {
  @Test func `Coverage counts cues in a table and in JSON`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will go if they pay. Even if they wait, we hope to stay.")
    let table = try place.run("lexicon", "coverage", "a.txt")
    #expect(table.status == 0)
    #expect(table.output.contains("Words that can open a condition"))
    #expect(table.output.contains(/if +2 +1 +1/))
    let lines = try place.run("lexicon", "coverage", "a.txt", "--format", "jsonl")
    #expect(lines.status == 0)
    #expect(try !lines.objects.isEmpty)
    // Every document is a piece of work of its own.
    let names = try (0..<9)
      .map { number in
        try place.write("\(number).txt", "We will go if \(number) of them pay, unless it rains.")
        return "\(number).txt"
      }
    func counted(_ threads: String) throws -> String {
      try place.start(["lexicon", "coverage", "--threads", threads] + names).finish().output
    }
    let alone = try counted("1")
    #expect(alone.contains(/if +9 +/) && alone.contains(/unless +9 +/))
    #expect(try counted("2") == alone && counted("3") == alone)
  }

  @Test(arguments: [
    (["a.csv", "--labels"], Int32(64), "--labels: labels have spans; give them as .jsonl"),
    (
      ["a.jsonl", "--labels"], 65,
      "a.jsonl:1: field 'C': missing; labels of the scheme need C, D and S"
    ),
    (["a.jsonl", "--threads", "0"], 64, "--threads: 0 is not a number of threads"),
    (["empty.jsonl"], 65, "empty.jsonl: there are no statements in it"),
    (["none.txt"], 66, "none.txt: no such file"),
    (["a.jsonl", "--lexicon", "none"], 66, "none: no folder that can be read"),
    (["a.jsonl", "--output", "none/c"], 73, "none/c: cannot be created"),
    (["a.jsonl", "--output", "/dev/full"], 74, "/dev/full: cannot be written"),
  ])
  func `Coverage tells what is wrong`(
    _ arguments: [String], _ status: Int32, _ message: String
  ) throws {
    let place = try Workplace()
    try place.write("a.csv", "text\nWe go.\n")
    try place.write("a.jsonl", "{\"text\":\"We go.\"}\n")
    try place.write("empty.jsonl", "")
    let run = try place.start(["lexicon", "coverage"] + arguments).finish()
    #expect(run.status == status)
    #expect(run.errors.hasPrefix("proviso: \(message)"), "\(run.errors)")
  }

  @Test func `Dictionaries become lexicons that test themselves, and the way back`() throws {
    let place = try Workplace()
    try place.write("own/keep.txt", "")
    try place.write("hedges.yml", "hedges:\n  doubt:\n    - perhaps so\n    - could be*\n")
    let imported = try place.run(
      "lexicon", "import", "hedges.yml", "--role", "hedge", "--output", "own/hedges.tsv")
    #expect(imported.status == 0, "\(imported.errors)")
    let check = try place.run("lexicon", "check", "own")
    #expect(check.status == 0 && check.output.contains("all examples hold"), "\(check.errors)")
    let back = try place.run(
      "lexicon", "import", "--export", "own/hedges.tsv", "--output", "back.yml")
    #expect(back.status == 0)
    #expect(
      String(decoding: place.bytes("back.yml") ?? Data(), as: UTF8.self).contains("perhaps so"))
  }

  @Test(arguments: [
    (
      "a.dic", "no dictionary\n", [], Int32(65),
      "a.dic:1: a LIWC dictionary begins with a line '%'"
    ),
    ("a.dic", "%\n1\tx\n%\nword\t9\n", [], 65, "a.dic:4: there is no category '9' above"),
    ("a.dic", "%\n\u{1}\u{0}", [], 65, "a.dic:1: a binary file; only dictionaries in plain text"),
    ("a.json", "{\"context\":", [], 65, "a.json:1: broken JSON"),
    ("a.yml", "a: [\n", [], 65, "a.yml:1: "),
    ("a.yml", "a:\n  - b\n", [], 64, "a.yml: categories without a role: a"),
    ("a.yml", "a:\n  - b\n", ["--role", "none"], 64, "--role: there is no role 'none'"),
    ("a.txt", "a", [], 64, "a.txt: the file ending does not show the format"),
    ("a.tsv", "no tabs\n", ["--export", "--format", "liwc"], 65, "a.tsv:1: a cue needs a pattern"),
    ("a.tsv", "a\thedge\t-\ta\n", ["--export"], 64, "--export: give --format liwc"),
  ])
  func `A dictionary in the wrong form is told with its line`(
    _ name: String, _ text: String, _ options: [String], _ status: Int32, _ message: String
  ) throws {
    let place = try Workplace()
    try place.write(name, text)
    let run = try place.start(["lexicon", "import", name] + options).finish()
    #expect(run.status == status)
    #expect(run.errors.hasPrefix("proviso: \(message)"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `A lexicon in the wrong form is told with file and line`() throws {
    let place = try Workplace()
    try place.write("own/x.tsv", "# mine\nmaybe\n")
    try place.write("a.txt", "We go.")
    for command in [["lexicon", "check", "own"], ["score", "a.txt", "--lexicon", "own"]] {
      let run = try place.start(command).finish()
      #expect(run.status == 65)
      #expect(run.errors == "proviso: own/x.tsv:2: a cue needs a pattern, a tab and a role\n")
    }
    try place.write("own/x.tsv", "maybe\thedge\t-\tPerhaps so.\n")
    let check = try place.run("lexicon", "check", "own")
    #expect(check.status == 65)
    #expect(check.errors.contains("x.tsv:1: 'maybe' does not match its example"))
    #expect(check.errors.contains("x.tsv:1: 'maybe' repeats a phrase of modifiers.tsv:"))
    #expect(check.errors.hasSuffix("2 findings in 1 entries\n"))
  }

  @Test func `A folder replaces the word sets that it names and keeps the others`() throws {
    let place = try Workplace()
    try place.write(
      "own/wordsets.tsv",
      "other-abbreviations\tzorb\tWhat ends no sentence.\tWe met on zorb. 5 at noon.\n")
    let check = try place.run("lexicon", "check", "own")
    #expect(check.status == 0, "\(check.errors)")
    try place.write("a.txt", "We met on zorb. 5 at noon. Mr Lee will pay.")
    let own = try place.run(
      "statements", "a.txt", "--sentences", "--format", "jsonl", "--lexicon", "own")
    let builtIn = try place.run("statements", "a.txt", "--sentences", "--format", "jsonl")
    #expect(own.output.split(separator: "\n").count == 2, "\(own.output)")
    #expect(builtIn.output.split(separator: "\n").count == 3, "\(builtIn.output)")
    try place.write("own/wordsets.tsv", "abbreviations\tzorb\tMine.\tZorb.\n")
    for command in [["lexicon", "check", "own"], ["score", "a.txt", "--lexicon", "own"]] {
      let run = try place.start(command).finish()
      #expect(run.status == 65)
      #expect(
        run.errors == "proviso: own/wordsets.tsv:1: nothing reads a word set 'abbreviations'\n")
    }
    try place.write("own/wordsets.tsv", "aim-verbs\tzorb zorb\tMine.\tWe pay.\n")
    let wrong = try place.run("lexicon", "check", "own")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("wordsets.tsv:1: 'zorb' repeats a word of 'aim-verbs'"))
    #expect(
      wrong.errors.contains(
        "wordsets.tsv:1: the word set 'aim-verbs' decides nothing in its example"))
  }

  @Test func `A folder is checked as it would be used, beside what is compiled in`() throws {
    let place = try Workplace()
    // Months are told by a file that is compiled in.
    try place.write("own/x.tsv", "zorb by <month>\tdeadline\t-\tWe zorb by May.\n")
    let check = try place.run("lexicon", "check", "own")
    #expect(check.status == 0, "\(check.errors)")
    #expect(
      check.output.contains(/^1 of \d{3,} entries, digest [0-9a-f]{16}: all examples hold\n$/))
    // "If" opens a condition there, so another entry of this layer is void.
    try place.write("own/x.tsv", "if\tconc\t-\tIf it rains, we go.\n")
    let repeated = try place.run("lexicon", "check", "own")
    #expect(repeated.status == 65)
    #expect(repeated.errors.contains("x.tsv:1: 'if' repeats a phrase of conditions.tsv:"))
    try place.write("own/x.tsv", "zorbing\tpre\tstrcit\tZorbing, we go.\n")
    let misspelt = try place.run("lexicon", "check", "own")
    #expect(misspelt.status == 65)
    #expect(
      misspelt.errors.contains("x.tsv:1: nothing reads the label 'strcit'; known are ahead, any, "))
    // A label that is read, although no entry that is compiled in has it.
    try place.write("own/x.tsv", "zorbing\tpre\tplain\tZorbing, we go.\n")
    #expect(try place.run("lexicon", "check", "own").status == 0)
  }

  @Test func `Models are listed and shown`() throws {
    let place = try Workplace()
    let list = try place.run("model", "list")
    #expect(list.status == 0)
    #expect(list.output.contains(/default\tgold\t[0-9a-f]{16}\tcommitment,.*\tcompiled in/))
    let show = try place.run("model", "show", "--top", "2")
    #expect(show.status == 0)
    for part in ["# Model card", "### commitment", "## Calibration", "digest"] {
      #expect(show.output.contains(part))
    }
    #expect(try place.run("model", "show", "none").status == 69)
    try place.write("broken.proviso", "PROVISO1 and no more")
    #expect(try place.run("model", "show", "broken.proviso").status == 65)
  }

  @Test func `The smallest edits are named, and each is what rescoring gives`() throws {
    let place = try Workplace()
    let run = try place.run("explain", "--what-if", "We hope to join, provided parliament agrees.")
    #expect(run.status == 0)
    #expect(run.output.contains("remove the condition “provided parliament agrees”"))
    let line = try #require(
      run.output.firstMatch(of: /to raise commitment from \d to (\d) .*\n +(.+)/))
    let edited = try place.run(
      "score", "--input-format", "lines", "--fields", "commitment.level", input: String(line.2))
    #expect(edited.output == "{\"commitment\":{\"level\":\(line.1)}}\n")
    let blank = try place.run("explain", " ")
    #expect(blank.status == 65)
    #expect(blank.errors == "proviso: the statement is empty; give it some words\n")
    let dash = try place.run("explain", "-", input: "We will join.\n")
    let piped = try place.run("explain", input: "We will join.\n")
    #expect(dash.status == 0 && dash.output == piped.output)
    #expect(piped.status == 0 && piped.output.contains("We *will* join."))
  }
}
