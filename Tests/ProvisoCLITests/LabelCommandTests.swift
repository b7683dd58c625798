import Foundation
import Testing

@Suite("label and agreement")
struct LabelCommandTests {
  static let statements = """
    {"id":"a","text":"We will plant a very long row of two thousand trees along the river, if it rains."}
    {"id":"b","text":"Prices fell."}

    """

  @Test func `Without a terminal it says what to do, and takes no harm`() throws {
    let place = try Workplace()
    try place.write("s.jsonl", Self.statements)
    let run = try place.run("label", "s.jsonl")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("proviso: labelling needs a terminal; with --export"))
    #expect(place.names == ["s.jsonl"])
    try place.write("s.jsonl.labels.jsonl", "labels of last week")
    let typed = try place.run("label", "s.jsonl", "--export", "--journal", "typo.journal")
    #expect(typed.status == 66)
    #expect(typed.errors.hasPrefix("proviso: typo.journal: there is no such journal"))
    #expect(place.text("s.jsonl.labels.jsonl") == "labels of last week")
    try place.write("nul.journal", [UInt8](repeating: 0, count: 40))
    #expect(try place.run("label", "s.jsonl", "--export", "--journal", "nul.journal").status == 65)
    try place.write("t.csv", "id,text\n1,We pay.\n")
    #expect(try place.run("label", "t.csv").status == 64)
    #expect(try place.run("label", "-").status == 64)
    #expect(try place.run("label", "none.jsonl").status == 66)
    try place.write("empty.jsonl", "\n")
    #expect(try place.run("label", "empty.jsonl").status == 65)
    try place.write(
      "twice.jsonl", "{\"id\":1,\"text\":\"We go.\"}\n{\"id\":1,\"text\":\"We pay.\"}\n")
    let twice = try place.run("label", "twice.jsonl")
    #expect(twice.status == 65)
    #expect(
      twice.errors.contains(
        "twice.jsonl:2: field 'id': the identifier '1' is already used on line 1"))
  }

  /// Whether a terminal can be made here: the program is there, and so are the devices.
  private static let hasTerminal: Bool = {
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    script.arguments = ["-qec", "true", "/dev/null"]
    script.standardInput = FileHandle.nullDevice
    script.standardOutput = FileHandle.nullDevice
    script.standardError = FileHandle.nullDevice
    guard (try? script.run()) != nil else { return false }
    script.waitUntilExit()
    return script.terminationStatus == 0
  }()

  /// The folder in which `command`, where `$0` is proviso, has labelled the statements at a
  /// terminal while keys were typed one by one, as a hand does: the terminal drops what was typed
  /// before it was taken.
  private static func labelling(_ command: String, typing keys: String) throws -> Workplace {
    let place = try Workplace()
    try place.write("s.jsonl", statements)
    try place.shell(
      "(for wait in {1..100}; do [ -s screen ] && break; sleep 0.2; done; sleep 1; "
        + "for key in \(keys); do printf '%s' \"$key\"; sleep 0.3; done; sleep 1) "
        + "| TERM=xterm script -qec \"\(command)\" /dev/null >screen 2>errors; "
        + "echo ${PIPESTATUS[1]} >status")
    return place
  }

  @Test(.enabled(if: hasTerminal, "no terminal can be made here"))
  func `Labelling that is interrupted keeps its labels and ends with 130`() throws {
    let place = try Self.labelling(
      "exec '$0' label s.jsonl", typing: "4 0 1 $'\\r' $'\\x03'")
    #expect(place.text("status") == "130\n")
    #expect(place.text("s.jsonl.labels.jsonl").split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: hasTerminal, "no terminal can be made here"))
  func `On a terminal of forty columns keys give labels that train reads`() throws {
    let place = try Self.labelling(
      "stty cols 40 rows 16; '$0' label s.jsonl", typing: "4 2 2 $'\\r' 0 0 0 $'\\r' q")
    let screen = place.text("screen")
    for drawing in screen.components(separatedBy: "\u{1B}[H\u{1B}[2J").dropFirst() {
      let page = drawing.components(separatedBy: "\u{1B}[?1049l")[0]
        .replacing(/\u{1B}\[[0-9;]*m/, with: "")
      let lines = page.components(separatedBy: "\r\n")
      #expect(lines.count <= 16 && lines.allSatisfy { $0.count <= 40 }, "\(lines)")
    }
    let labels = place.text("s.jsonl.labels.jsonl")
    #expect(labels.split(separator: "\n").count == 2, "\(screen)")
    #expect(labels.contains("\"C\":4,") && labels.contains("\"D\":2,"))
    let again = try place.run("label", "s.jsonl", "--export", "--output", "x.jsonl")
    #expect(again.status == 0)
    #expect(again.errors.contains("2 of 2 statements are labelled; labels in x.jsonl"))
    #expect(place.bytes("x.jsonl") == place.bytes("s.jsonl.labels.jsonl"))
    for input in ["s.jsonl", "s.jsonl.journal"] {
      let before = place.bytes(input)
      let run = try place.run("label", "s.jsonl", "--export", "--output", input)
      #expect(run.status == 64 && run.errors.contains("is an input too"))
      #expect(place.bytes(input) == before)
    }
    let agreement = try place.run("agreement", "x.jsonl", "s.jsonl.labels.jsonl")
    #expect(agreement.status == 0 && agreement.output.contains("Krippendorff"))
  }

  @Test(arguments: [
    "\"C\":6", "\"D\":\"1\"", "\"polarity\":\"plus\"", "\"polarity\":1", "\"holder\":\"me\"",
    "\"conditions\":7", "\"conditions\":[[0,99,\"PRE\"]]", "\"conditions\":[[0,2,\"CONC\"]]",
    "\"lookalikes\":[[0,2,\"PRE\"]]", "\"conditions\":[[0,2,5]]", "\"text\":\" \"",
  ]) func `What training refuses, labelling refuses in the same words`(field: String) throws {
    let place = try Workplace()
    let text = field.contains("text") ? "" : "\"text\":\"We go.\","
    try place.write("s.jsonl", "{\(text)\(field)}\n")
    let train = try place.run("train", "--kind", "gold", "s.jsonl", "--output", "m.proviso")
    #expect(train.status == 65 && train.errors.hasPrefix("proviso: s.jsonl:1: field '"))
    for command in [["label", "s.jsonl"], ["agreement", "s.jsonl", "s.jsonl"]] {
      let run = try place.start(command).finish()
      #expect(run.status == 65 && run.errors == train.errors)
    }
  }

  @Test func `Files that share no label are told so`() throws {
    let place = try Workplace()
    try place.write("s.jsonl", Self.statements)
    try place.write("t.jsonl", "{\"id\":\"z\",\"text\":\"We go.\",\"C\":4,\"D\":0,\"S\":1}\n")
    let unlabelled = try place.run("agreement", "s.jsonl", "s.jsonl")
    #expect(unlabelled.status == 65)
    #expect(unlabelled.errors.contains("no statement has labels (C, D and S) in both files"))
    let apart = try place.run("agreement", "s.jsonl", "t.jsonl")
    #expect(apart.status == 65)
    #expect(apart.errors.contains("the files have no statement in common"))
    #expect(try place.run("agreement", "-", "-").status == 64)
    #expect(try place.run("agreement", "s.jsonl", "none.jsonl").status == 66)
  }
}
