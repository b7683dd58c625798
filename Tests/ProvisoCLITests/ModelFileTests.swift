import Foundation
import Testing

@Suite("A broken model file or lexicon is never used")
struct ModelFileTests {
  @Test func `Cut, flipped, empty and foreign model files end with 65`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(24).jsonl)
    #expect(try place.run("train", "a.jsonl", "--folds", "2", "--output", "m.proviso").status == 0)
    let good = [UInt8](try #require(place.bytes("m.proviso")))
    func check(_ bytes: [UInt8], _ message: String) throws {
      try place.write("bad.proviso", bytes)
      let run = try place.run("score", "--model", "bad.proviso", input: "We will pay.")
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(
        run.errors.hasPrefix("proviso: bad.proviso: no usable model: \(message)"), "\(run.errors)")
    }
    try check([], "this is not a Proviso model file")
    try check(
      Array("PK\u{3}\u{4} something else altogether".utf8), "this is not a Proviso model file")
    for length in [20, good.count / 2, good.count - 1] {
      try check(Array(good.prefix(length)), "the model file is cut off")
    }
    for place in [40, good.count / 3, good.count / 2, good.count - 1] {
      var flipped = good
      flipped[place] ^= 0x10
      try check(flipped, "")
    }
    for command in [["explain", "We pay."], ["evaluate", "a.jsonl"], ["score", "a.jsonl"]] {
      #expect(try place.start(command + ["--model", "bad.proviso"]).finish().status == 65)
    }
    #expect(try place.run("model", "show", "bad.proviso").status == 65)
  }

  @Test func `A bad line of a lexicon is named with its folder`() throws {
    let place = try Workplace()
    try place.write("mine/extra.tsv", "# a comment\nno tab here\n")
    let check = try place.run("lexicon", "check", "mine")
    #expect(check.status == 65)
    #expect(check.errors.hasPrefix("proviso: mine/extra.tsv:2: "), "\(check.errors)")
    for command in [["score"], ["explain", "We pay."], ["statements"], ["lexicon", "list"]] {
      let run = try place.start(command + ["--lexicon", "mine"], input: "We pay.").finish()
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("proviso: mine/extra.tsv:2: "), "\(command) \(run.errors)")
    }
    for byte in [UInt8(0xFF), 0] {
      try place.write("bytes/extra.tsv", Array("# fine\nwe pl".utf8) + [byte, 0x0A])
      let run = try place.run("lexicon", "check", "bytes")
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("proviso: bytes/extra.tsv:2: "), "\(run.errors)")
    }
    try place.write("none/readme.txt", "nothing")
    for folder in ["none", "nosuch"] {
      let run = try place.run("score", "--lexicon", folder, input: "We pay.")
      #expect(run.status == 66)
      #expect(run.errors.hasPrefix("proviso: \(folder): "))
    }
  }

  @Test func `A model is not used with another lexicon than its own`() throws {
    let place = try Workplace()
    try place.write(
      "mine/extra.tsv", "we pledge on our honour\tbinding\t\tWe pledge on our honour to go.\n")
    let run = try place.run("score", "--lexicon", "mine", input: "We will pay.")
    #expect(run.status == 69)
    #expect(
      run.errors.contains("use the lexicons it was trained with (--lexicon), or train it again"))
    try place.write("a.jsonl", Quotes(24).jsonl)
    let trained = try place.run(
      "train", "a.jsonl", "--lexicon", "mine", "--folds", "2", "--output", "m.proviso")
    #expect(trained.status == 0)
    let own = try place.run(
      "score", "--lexicon", "mine", "--model", "m.proviso", input: "We will pay.")
    #expect(own.status == 0)
    #expect(try place.run("score", "--model", "m.proviso", input: "We will pay.").status == 69)
  }

  @Test func `Models and lexicons are listed`() throws {
    let place = try Workplace()
    let models = try place.run("model", "list")
    #expect(models.status == 0)
    #expect(models.output.hasPrefix("default\tgold\t"))
    try place.write("Models", "no folder")
    let unreadable = try place.run("model", "list")
    #expect(unreadable.status == 66)
    #expect(unreadable.errors.hasPrefix("proviso: Models: no folder that can be read"))
    let lexicon = try place.run("lexicon", "list", "--role", "binding")
    #expect(lexicon.lines.count > 5)
    #expect(lexicon.lines.allSatisfy { $0.split(separator: "\t").count == 3 })
  }
}
