import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoLexicon
import Testing

@Suite("Labels")
struct LabelTests {
  private static let records = [
    LabelRecord(id: "a", text: "We will join, provided parliament agrees."),
    LabelRecord(id: "b", text: "Trade grew by 8% in “May”."),
    LabelRecord(id: "c", text: "Perhaps we could help."),
  ]

  private func keys(_ pieces: String...) -> [LabelKey] {
    var reader = LabelKeyReader()
    return (pieces + [""]).flatMap { reader.keys(Array($0.utf8)) }
  }

  private func session(_ text: String) -> LabelSession {
    var session = LabelSession(Self.records)
    for key in keys(text) { session.press(key) }
    return session
  }

  @Test("Three digits label a statement, arrows and Enter mark words")
  func labels() {
    let right = "\u{1B}[C"
    let session = session("421w" + right + right + right + "\r" + right + right + "\rp")
    let record = session.records[0]
    #expect([record.commitment, record.conditionality, record.specificity] == [4, 2, 1])
    #expect(record.polarity == .act && record.holder == .`self`)
    #expect(record.conditions == [.init(start: 14, end: 40, type: .pre)])
    #expect(record.isComplete)
  }

  @Test("Every type of condition and look-alike has a key of its own")
  func typeKeys() {
    let keys = LabelSession.marks.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Sequences are read whole, wherever they are cut")
  func sequences() {
    let typed = "4\u{1B}[C\u{1B}OA\u{1B}[1;5Dx\u{1B}[3~\r\u{1B}w\u{1B}"
    let wanted: [LabelKey] = [
      .character("4"), .right, .up, .left, .character("x"), .enter, .escape, .character("w"),
      .escape,
    ]
    #expect(keys(typed) == wanted)
    for cut in typed.indices {
      #expect(keys(String(typed[..<cut]), String(typed[cut...])) == wanted)
    }
    #expect(keys("\u{1B}", "[", "1;5", "C") == [.right])
    // Nothing came for a while: it was the key.
    #expect(keys("\u{1B}", "", "[C") == [.escape, .character("["), .character("C")])
    #expect(keys("\u{1B}[", "", "C") == [.character("C")])
  }

  @Test("A condition asks for its words")
  func asksForWords() {
    func asks(_ session: LabelSession) -> Bool {
      LabelScreen(columns: 80, rows: 20, usesColour: false).lines(session)
        .contains { $0.contains("w marks them") }
    }
    #expect(!asks(session("41")) && asks(session("42")))
    #expect(!asks(session("421w\r\rp")))
  }

  @Test("C0 clears what goes with a commitment")
  func none() {
    let record = session("40c0").records[0]
    #expect(record.commitment == 0 && record.polarity == nil && record.holder == .nobody)
    #expect(record.specificity == 0)
  }

  @Test("Undo takes every change back, one by one")
  func undo() {
    #expect(session("421hx-uuuuuu").records[0] == Self.records[0])
    #expect(session("4\r2uu").records == Self.records)
    #expect(session("u").message == "nothing to undo")
  }

  @Test("Words leave the marks at their ends out, but keep the percent sign")
  func words() {
    let text = "Trade grew by 8% in “May”."
    let scalars = Array(text.unicodeScalars)
    let words = LabelSession.words(of: text).map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(words == ["Trade", "grew", "by", "8%", "in", "May"])
    #expect(LabelSession.words(of: " … ").isEmpty)
  }

  @Test("The journal gives the session back wherever it was cut", arguments: [0, 1, 2])
  func journal(orderSeed: Int) throws {
    let right = "\u{1B}[C"
    let pressed = keys("421w" + right + "\r" + right + "\rp\r00\r1u?q1w" + right + "\ru\r")
    let orders = [[0, 1, 2], [2, 0, 1], [1, 2, 0]]
    var live = LabelSession(Self.records, order: orders[orderSeed])
    var journal = LabelJournal.head(Self.records)
    for (count, key) in pressed.enumerated() {
      journal += LabelJournal.line(key, at: live.current.id)
      live.press(key)
      // Any moment may be the last; half of a next line must not matter, nor must the order.
      var again = LabelSession(Self.records, order: orders[(orderSeed + count) % 3])
      let torn = journal + Array("{\"id\":\"a\",\"k".utf8)
      let whole = try LabelJournal.replay(torn, into: &again, name: "j")
      #expect(whole == journal.count)
      #expect(again.records == live.records, "after \(count + 1) keys")
    }
  }

  @Test("A journal of other statements and what is no journal are refused")
  func wrongJournal() {
    for text in ["hello\n", "{\"journal\":1,\"statements\":\"0\"}\n", "{}\n"] {
      #expect(throws: IOFailure.self) {
        var session = LabelSession(Self.records)
        _ = try LabelJournal.replay(Array(text.utf8), into: &session, name: "j")
      }
    }
  }

  @Test("No line is wider than the terminal", arguments: [20, 40, 80, 200])
  func screen(columns: Int) {
    var long = LabelRecord(
      id: "long\u{1B}[31m",
      text: String(
        repeating: "averyveryverylongwordwithoutanyblankwhatsoever \u{1B}[31m ", count: 40))
    long.conditions = [.init(start: 0, end: 4, type: .pre)]
    for text in ["", "w", "w\r\r", "?", "? ", "4", "9"] {
      var session = LabelSession([long])
      for key in keys(text) { session.press(key) }
      let lines = LabelScreen(columns: columns, rows: 20, usesColour: false).lines(session)
      #expect(lines.count <= 20)
      #expect(lines.allSatisfy { $0.count <= columns && !$0.contains("\u{1B}") })
      #expect(text.contains("?") || lines.contains { $0.contains("C ") })
    }
  }

  @Test("Records read back as they were written")
  func records() throws {
    var json = JSONWriter()
    let labelled = session("421x\r000").records
    for record in labelled { record.write(to: &json) }
    let read = try LabelFile.records(json.bytes, name: "f")
    #expect(read[0] == labelled[0])
    #expect(read.map(\.isComplete) == [true, true, false])
  }

  @Test("Fields that are not ours are written again as they were, with the labels or without")
  func others() throws {
    let line =
      #"{"tweet":12345678901234567890,"text":"We go.","meta":{"a":[1.50,null]},"C":4,"gr\u006fup":7}"#
    let record = try LabelFile.records(Array(line.utf8), name: "f")[0]
    #expect(record.group == "7" && record.commitment == 4)
    for kept in [record, record.unlabelled] {
      var json = JSONWriter()
      kept.write(to: &json)
      let written = String(decoding: json.bytes, as: UTF8.self)
      #expect(
        written.hasSuffix(
          #""unsure":false,"tweet":12345678901234567890,"meta":{"a":[1.50,null]}}"# + "\n"))
      #expect(try LabelFile.records(json.bytes, name: "f")[0].others == record.others)
    }
  }

  @Test(
    "Broken label files are refused with line and field",
    arguments: [
      ("{\"text\":\"a\",\"C\":6}", "C"), ("{\"text\":\"\"}", "text"), ("{\"id\":\"x\"}", "text"),
      ("{\"text\":\" \"}", "text"), ("{\"text\":\"a\",\"polarity\":\"plus\"}", "polarity"),
      ("{\"text\":\"a\",\"holder\":\"me\"}", "holder"),
      ("{\"text\":\"a\",\"conditions\":7}", "conditions"),
      ("{\"text\":\"a\",\"lookalikes\":[[0,1,\"PRE\"]]}", "lookalikes"),
      ("{\"text\":\"a\",\"conditions\":[[0,9,\"PRE\"]]}", "conditions"),
      ("{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}", "id"),
    ])
  func broken(text: String, field: String) {
    let error = #expect(throws: IOFailure.self) {
      try LabelFile.records(Array(text.utf8), name: "f")
    }
    #expect(error?.field == field && error?.file == "f")
  }

  @Test("The least sure statement comes first, and the order holds every statement once")
  func queue() throws {
    var scorer = try Desk.scorer.get()
    let order = LabelQueue.byUncertainty(Self.records, &scorer)
    #expect(order.sorted() == [0, 1, 2])
  }
}
