package import ProvisoLexicon

// Marking the words of conditions and look-alikes.
extension LabelSession {
  /// What words can be marked as.
  package enum Mark: Sendable {
    case condition(ConditionType)
    case lookalike(LookalikeType)

    /// The name of the type.
    package var name: String {
      switch self {
      case .condition(let type): type.name
      case .lookalike(let type): type.name
      }
    }
  }

  /// Marks by their keys, conditions first.
  package static let marks: [(key: Character, mark: Mark)] =
    ConditionType.allCases.map { ($0.key, .condition($0)) }
    + LookalikeType.allCases.map { ($0.key, .lookalike($0)) }

  /// The words of the statement as code-point ranges, without the marks at their ends.
  package var words: [Range<Int>] { LabelSession.words(of: current.text) }

  /// Does what a key means while words are chosen.
  mutating func pressWords(_ key: LabelKey, _ first: Int?, _ cursor: Int) {
    let last = words.count - 1
    switch key {
    case .right: mode = .words(first: first, cursor: min(last, cursor + 1))
    case .left: mode = .words(first: first, cursor: max(first ?? 0, cursor - 1))
    case .down: mode = .words(first: first, cursor: min(last, cursor + 8))
    case .up: mode = .words(first: first, cursor: max(first ?? 0, cursor - 8))
    case .enter, .character(" "):
      if let first {
        mode = .type(first: first, last: cursor)
      } else {
        mode = .words(first: cursor, cursor: cursor)
      }
    case .escape, .backspace, .character("q"): mode = .levels
    default: message = "arrows move, Enter sets the first and then the last word, Esc leaves"
    }
  }

  /// Does what a key means while chosen words wait for their type.
  mutating func pressType(_ key: LabelKey, _ first: Int, _ last: Int) {
    if key == .escape || key == .backspace {
      mode = .words(first: first, cursor: last)
      return
    }
    guard case .character(let character) = key,
      let choice = LabelSession.marks.first(where: { $0.key == character })
    else {
      message = "choose a type by its key, or Esc"
      return
    }
    let (start, end) = (words[first].lowerBound, words[last].upperBound)
    mode = .levels
    change("\(choice.mark.name) marked") { record in
      switch choice.mark {
      case .condition(let type):
        record.conditions.append(LabelRecord.Span(start: start, end: end, type: type))
        record.conditions.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      case .lookalike(let type):
        record.lookalikes.append(LabelRecord.Span(start: start, end: end, type: type))
        record.lookalikes.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      }
    }
  }

  /// Takes back the last words that were marked.
  mutating func eraseSpan() {
    if !current.conditions.isEmpty {
      change("last condition erased") { $0.conditions.removeLast() }
    } else if !current.lookalikes.isEmpty {
      change("last look-alike erased") { $0.lookalikes.removeLast() }
    } else {
      message = "no words are marked"
    }
  }

  /// The words of a text between blanks, as code points, without marks at their ends.
  package static func words(of text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var words: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      if scalars[start].properties.isWhitespace {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, !scalars[end].properties.isWhitespace { end += 1 }
      var (first, last) = (start, end)
      while first < last, isMark(scalars[first]) { first += 1 }
      while last > first, isMark(scalars[last - 1]), scalars[last - 1] != "%" { last -= 1 }
      if first < last { words.append(first..<last) }
      start = end
    }
    return words
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .dashPunctuation:
      true
    default: false
    }
  }
}

extension ConditionType {
  /// The key that marks words with the type.
  fileprivate var key: Character {
    switch self {
    case .pre: "p"
    case .only: "o"
    case .exc: "x"
    case .dur: "d"
    case .cap: "c"
    case .disc: "i"
    }
  }
}

extension LookalikeType {
  /// The key that marks words with the type.
  fileprivate var key: Character {
    switch self {
    case .conc: "1"
    case .speech: "2"
    case .epi: "3"
    case .embq: "4"
    case .cf: "5"
    case .idiom: "6"
    }
  }
}
