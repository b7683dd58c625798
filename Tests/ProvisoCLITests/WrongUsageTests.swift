import Testing

@Suite("Wrong usage ends with 64, and what is missing with 69")
struct WrongUsageTests {
  @Test(arguments: [
    (["score", "--nosuch"], "Unknown option '--nosuch'"),
    (["help", "nope"], "there is no command 'nope'; the commands are score, statements, explain"),
    (
      ["help", "lexicon", "nope"],
      "there is no command 'nope'; the commands are check, list, coverage, import"
    ),
    (["score", "--version"], "--version takes no command; say proviso --version"),
    (["lexicon", "list", "--version"], "--version takes no command; say proviso --version"),
    (["scores"], "there is no command 'scores'; the commands are score, statements, explain"),
    (
      ["score", "a.txt", "--fields", "nosuch"],
      "--fields: there is no field 'nosuch'; fields are id, document, text"
    ),
    (["score", "statements", "a.txt"], "statements is a command; give one command"),
    (["score", "a.txt", "--fields", ","], "--fields: the list is empty"),
    (
      ["score", "a.txt", "--fields", "prediction"],
      "--fields: the model 'default' has no prediction"
    ),
    (["score", "a.txt", "--offsets", "bytes"], "The value 'bytes' is invalid for '--offsets"),
    (["score", "a.txt", "--format", "xml"], "The value 'xml' is invalid for '--format"),
    (
      ["score", "a.txt", "--input-format", "pdf"], "The value 'pdf' is invalid for '--input-format"
    ),
    (
      ["score", "a.txt", "--threads", "0"],
      "--threads: 0 is not a number of threads; give 1 or more"
    ),
    (
      ["score", "a.txt", "--threads", "two"],
      "The value 'two' is invalid for '--threads <n>': give a whole number"
    ),
    (
      ["score", "a.txt", "--format", "table", "--fields", "id"],
      "--fields: a table shows fields of its own"
    ),
    (
      ["score", "a.txt", "--format", "html", "--fields", "id"],
      "--fields: an HTML page shows fields of its own; use --format jsonl, csv or tsv"
    ),
    (
      ["score", "a.txt", "--format", "csv", "--fields", "id,input"],
      "--fields: 'input' does not fit in a cell; use --format jsonl"
    ),
    (
      ["score", "a.txt", "--format", "tsv", "--fields", "explanation"],
      "--fields: 'explanation' does not fit in a cell; use --format jsonl"
    ),
    (
      ["score", "a.txt", "--format", "csv", "--explain"],
      "--explain: contributions have no place in a table; use --format jsonl"
    ),
    (
      ["score", "a.txt", "--format", "table", "--explain"],
      "--explain: contributions have no place in a table; use --format jsonl"
    ),
    (
      ["score", "a.txt", "--format", "html", "--explain"],
      "--explain: contributions have no place in an HTML page; use --format jsonl"
    ),
    (["explain", "We pay.", "--top=-1"], "The value '-1' is invalid for '--top"),
    (["evaluate", "a.txt", "--errors=-1"], "The value '-1' is invalid for '--errors"),
    // They have no progress and no summary that could be left out.
    (["agreement", "a.jsonl", "b.jsonl", "--quiet"], "Unknown option '--quiet'"),
    (["score", "a.txt", "--speaker", ""], "--speaker: the name is empty"),
    (["score", "a.txt", "--resume"], "standard output: cannot be resumed; give a file as output"),
    (
      ["score", "-", "--resume", "--output", "out.jsonl"],
      "out.jsonl: standard input cannot be read again from where a run stopped; name files as input"
    ),
    (
      ["score", "a.txt", "--resume", "--output", "out.html", "--format", "html"],
      "--resume: an HTML page is made at once; use --format jsonl, csv or tsv"
    ),
    (["train", "a.jsonl"], "Missing expected argument '--output"),
    (
      ["train", "a.txt", "--output", "m.proviso"], "a.txt: labelled quotes are .jsonl, .csv or .tsv"
    ),
    (["train", "a.jsonl", "--output", "m.proviso", "--folds", "1"], "--folds: give 2 or more"),
    (
      ["train", "a.jsonl", "--output", "m.proviso", "--threads", "0"],
      "--threads: 0 is not a number"
    ),
    (
      ["train", "a.jsonl", "--output", "m.proviso", "--kind", "nominal"],
      "The value 'nominal' is invalid for '--kind <kind>'. Please provide one of 'gold', 'class'"
    ),
    (
      ["lexicon", "list", "--role", "nosuch"],
      "--role: there is no role 'nosuch'; roles are binding"
    ),
  ])
  func `The message says what is wrong`(_ arguments: [String], _ message: String) throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    let run = try place.start(arguments).finish()
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("proviso: \(message)"), "\(run.errors)")
  }

  @Test(arguments: [["score", "a.txt"], ["explain", "We will pay."], ["evaluate", "a.jsonl"]])
  func `A model that is not there ends with 69`(_ arguments: [String]) throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    for name in ["nosuch", "folder/nosuch.proviso"] {
      let run = try place.start(arguments + ["--model", name]).finish()
      #expect(run.status == 69)
      #expect(
        run.errors.hasPrefix("proviso: \(name): no model of this name; see proviso model list"))
    }
  }

  @Test func `Help is there for every command and fits a terminal`() throws {
    let place = try Workplace()
    var commands = [
      [], ["lexicon", "check"], ["lexicon", "list"], ["model", "show"], ["model", "list"],
    ]
    let help = try place.run("--help")
    let list = help.output.split(separator: "SUBCOMMANDS:").last ?? ""
    commands += list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map { [String($0)] } }.filter { $0 != ["See"] }
    #expect(commands.count >= 12)
    for command in commands {
      let run = try place.start(command + ["--help"]).finish()
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: proviso"), "\(command)")
      let long = run.lines.filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
      #expect(long.isEmpty, "\(command): \(long)")
    }
    for code in ["0 done", "64 wrong", "65 bad", "66 no", "69 ", "73 ", "74 ", "130 "] {
      #expect(help.output.contains(code))
    }
  }

  @Test func `Help is given by name too`() throws {
    let place = try Workplace()
    for names in [[], ["score"], ["lexicon"], ["lexicon", "check"]] {
      let run = try place.start(["help"] + names).finish()
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: proviso \(names.joined(separator: " "))"))
    }
    #expect(try place.run("explain", "--top", "0", "--", "--version").status == 0)
  }

  @Test func `The version names program, model and BLAS`() throws {
    let run = try Workplace().run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /proviso \S+\nmodel default [0-9a-f]{16}\nBLAS .+\n/) != nil)
  }
}
