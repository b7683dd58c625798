import ProvisoFeatures
import ProvisoLexicon
import ProvisoTestSupport
import ProvisoText

/// Conditions and look-alikes of one text, with their words.
struct ConditionSample {
  struct Found: Equatable, CustomStringConvertible {
    let type: String
    let text: String
    var description: String { "[\(type) \(text)]" }
  }

  /// The text of a sentence in which `[TYPE words]` marks what is to be found, and that.
  static func unmarked(_ marked: String) -> (text: String, expected: [Found]) {
    var text = ""
    var expected: [Found] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
      let inner = rest[rest.index(after: open)..<close]
      let parts = inner.split(separator: " ", maxSplits: 1).map(String.init)
      text += rest[..<open] + parts[1]
      expected.append(Found(type: parts[0], text: parts[1]))
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, expected)
  }

  var conditions: [Found] = []
  var lookalikes: [Found] = []
  var evidence: [ConditionEvidence] = []
  /// The highest grade, 0 without conditions.
  var level = 0

  init(_ text: String) throws {
    let lexicon = try RepositoryLexicon.shared.get()
    let bytes = Array(text.utf8)
    var reading = Reading()
    var resolver = ConditionResolver()
    var conditions: [Condition] = []
    var lookalikes: [Lookalike] = []
    reading.read(bytes.span, with: lexicon)
    resolver.resolve(bytes.span, reading, lexicon, into: &conditions, lookalikes: &lookalikes)
    func words(_ tokens: Range<Int>) -> String {
      let start = Int(reading.tokens[tokens.lowerBound].start)
      let end = Int(reading.tokens[tokens.upperBound - 1].end)
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    self.conditions = conditions.map { Found(type: $0.type.name, text: words($0.tokens)) }
    self.lookalikes = lookalikes.map { Found(type: $0.type.name, text: words($0.tokens)) }
    evidence = conditions.map(\.evidence)
    level = conditions.map(\.grade.rawValue).max() ?? 0
  }
}
