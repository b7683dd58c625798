package import Proviso

/// The annotator without its terminal: statements, the labels given so far, and what a key does.
///
/// A session is a function of its keys: the journal keeps the keys, and pressing them again gives
/// the same labels, undo included. Nothing here reads or writes.
package struct LabelSession: Sendable {
  /// What the next key means.
  package enum Mode: Equatable, Sendable {
    /// Levels, polarity, holder, moves.
    case levels
    /// Words are being chosen: the first one, once it is set, and the cursor.
    case words(first: Int?, cursor: Int)
    /// The chosen words wait for their type.
    case type(first: Int, last: Int)
    /// The rules are shown, from this page on.
    case rules(page: Int)
  }

  /// The statements with their labels, in the order of the file.
  package private(set) var records: [LabelRecord]
  /// Numbers of statements in the order in which they are shown.
  package private(set) var queue: [Int]
  /// The place in the queue.
  package private(set) var position = 0
  /// What the next key means.
  package internal(set) var mode = Mode.levels
  /// The scale that the next digit sets.
  package private(set) var focus = ScaleName.commitment
  /// What the last key did, or why it did nothing.
  package internal(set) var message = ""
  /// Whether the annotator should end.
  package private(set) var isFinished = false

  private var undo: [(record: Int, before: LabelRecord, focus: ScaleName)] = []

  /// Begins with statements in an order; `order` numbers every statement once.
  package init(_ records: [LabelRecord], order: [Int]? = nil) {
    self.records = records
    queue = order ?? Array(records.indices)
    position = queue.firstIndex { !records[$0].isComplete } ?? 0
  }

  /// The statement that is shown.
  package var current: LabelRecord { records[queue[position]] }
  /// How many statements have every level.
  package var completeCount: Int { records.count(where: \.isComplete) }

  /// Goes to the statement with an identifier, as by moving there; false when there is none.
  package mutating func go(to id: String) -> Bool {
    if current.id == id { return true }
    guard let place = queue.firstIndex(where: { records[$0].id == id }) else { return false }
    position = place
    mode = .levels
    focus = .commitment
    return true
  }

  /// Goes from a complete statement to the first that is not; between keys only.
  package mutating func goToOpen() {
    guard mode == .levels, current.isComplete,
      let open = queue.firstIndex(where: { !records[$0].isComplete })
    else { return }
    position = open
    focus = .commitment
  }

  /// Does what a key means.
  ///
  /// - Complexity: O(*n*) in the length of the statement.
  package mutating func press(_ key: LabelKey) {
    message = ""
    switch mode {
    case .levels: pressLevels(key)
    case .words(let first, let cursor): pressWords(key, first, cursor)
    case .type(let first, let last): pressType(key, first, last)
    case .rules(let page):
      switch key {
      case .right, .down, .character(" "), .enter: mode = .rules(page: page + 1)
      case .left, .up: mode = .rules(page: max(0, page - 1))
      default: mode = .levels
      }
    }
  }

  private mutating func pressLevels(_ key: LabelKey) {
    switch key {
    case .character("c"), .character("C"): focus = .commitment
    case .character("d"), .character("D"): focus = .conditionality
    case .character("s"), .character("S"): focus = .specificity
    case .character("+"), .character("="): change("polarity +") { $0.polarity = .act }
    case .character("-"): change("polarity -") { $0.polarity = .refrain }
    case .character("h"):
      let next = (current.holder ?? .nobody).next
      change("holder \(next.name)") { $0.holder = next }
    case .character("x"):
      let isUnsure = !current.isUnsure
      change(isUnsure ? "unsure" : "sure") { $0.isUnsure = isUnsure }
    case .character("w"):
      if words.isEmpty {
        message = "the statement has no words to mark"
      } else {
        mode = .words(first: nil, cursor: 0)
      }
    case .character("e"): eraseSpan()
    case .character("u"): undoLast()
    case .character("?"): mode = .rules(page: 0)
    case .character("n"), .character(" "), .enter, .right, .down: move(1)
    case .character("b"), .left, .up, .backspace: move(-1)
    case .character("q"): isFinished = true
    case .character(let character):
      guard let level = character.wholeNumberValue else {
        message = "'\(character)' means nothing here; ? shows the keys"
        return
      }
      set(level)
    case .escape: break
    }
  }

  private mutating func set(_ level: Int) {
    guard level <= focus.highest else {
      message = "\(focus.letter) goes from 0 to \(focus.highest)"
      return
    }
    let scale = focus
    change("\(scale.letter)\(level)") { record in
      record[scale] = level
      guard scale == .commitment else { return }
      if level == 0 {
        (record.polarity, record.holder, record.specificity) = (nil, .nobody, 0)
      } else {
        if record.polarity == nil { record.polarity = .act }
        if record.holder ?? .nobody == .nobody { record.holder = .`self` }
      }
    }
    focus = scale.next
    if scale == .conditionality, current.lacksCondition {
      message += "; D2 and D3 need the words of the condition: press w"
    } else if scale == .specificity, level > 0, current.commitment == 0 {
      message += "; C0 goes with S0"
    }
  }

  /// Changes the statement that is shown, so that it can be undone.
  mutating func change(_ done: String, _ edit: (inout LabelRecord) -> Void) {
    let number = queue[position]
    undo.append((number, records[number], focus))
    edit(&records[number])
    message = done
  }

  private mutating func undoLast() {
    guard let last = undo.popLast() else {
      message = "nothing to undo"
      return
    }
    records[last.record] = last.before
    focus = last.focus
    if let place = queue.firstIndex(of: last.record) { position = place }
    message = "undone"
  }

  private mutating func move(_ step: Int) {
    let next = position + step
    focus = .commitment
    guard queue.indices.contains(next) else {
      message =
        step > 0
        ? completeCount == records.count
          ? "all statements are labelled; q ends" : "the last statement"
        : "the first statement"
      return
    }
    position = next
  }
}

extension ScaleName {
  /// The scale that is labelled after this one.
  fileprivate var next: ScaleName {
    switch self {
    case .commitment: .conditionality
    case .conditionality: .specificity
    case .specificity: .commitment
    }
  }
}

extension Holder {
  /// The holder that the key for it goes on to.
  fileprivate var next: Holder {
    switch self {
    case .`self`: .other
    case .other: .nobody
    case .nobody: .`self`
    }
  }
}
