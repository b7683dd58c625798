import Proviso
import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// Makes the candidate edits of a statement from what was found in it.
struct EditMaker {
  /// One edit: bytes to take out and text to put in their place.
  struct Candidate {
    let action: String
    let range: Range<Int>
    let replacement: String
    /// Words taken out and put in; of words swapped one for one, one each.
    let size: Int

    /// Whether the two cannot be made together.
    func conflicts(with other: Candidate) -> Bool {
      range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
        || range.upperBound == other.range.lowerBound || range.lowerBound == other.range.upperBound
    }
  }

  private(set) var candidates: [Candidate] = []
  private let bytes: [UInt8]
  private let analysis: Analysis
  private let lexicon: Lexicon

  /// Modals from firm to loose, and the verbs of commitment for a subject in the first person or
  /// the plural and in the third.
  private static let modals = ["will", "shall", "must", "should", "would", "could", "may"]
  private static let verbs = [
    ("pledge to", "pledges to"), ("plan to", "plans to"), ("aim to", "aims to"),
    ("hope to", "hopes to"),
  ]

  /// Reads `bytes` with a copy of the scorer's lexicon.
  init(_ bytes: [UInt8], _ scorer: StatementScorer) {
    var scorer = scorer
    scorer.score(bytes.span)
    self.bytes = bytes
    analysis = scorer.analysis
    lexicon = scorer.lexicon
    swapForces()
    removeParts()
    changeNegations()
    addParts()
  }

  /// Puts the edits in place, the last one first; blanks and the capital are put right.
  static func apply(_ candidates: [Candidate], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for candidate in candidates.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(candidate.range, with: candidate.replacement.utf8)
    }
    return tidied(
      result, capital: bytes.first { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A } ?? false)
  }

  private mutating func add(
    _ action: String, _ range: Range<Int>, _ replacement: String, _ size: Int
  ) {
    candidates.append(
      Candidate(action: action, range: range, replacement: replacement, size: size))
  }

  private func span(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(analysis.reading.tokens[first].start)..<Int(analysis.reading.tokens[last].end)
  }

  private func text(_ tokens: Range<Int>) -> String {
    String(decoding: bytes[span(tokens)], as: UTF8.self)
  }

  /// Swaps the modal or the verb of commitment of each clause that may commit.
  private mutating func swapForces() {
    for proposition in analysis.propositions where proposition.context != .antecedent {
      let anchor = proposition.anchor
      let written = text(anchor)
      let lowered = written.lowercased()
      let isModal = anchor.count == 1 && Self.modals.contains(lowered)
      let isVerb = proposition.cue >= 0 && lowered.hasSuffix(" to") && !written.contains("'")
      guard isModal || isVerb, proposition.force != .binding else { continue }
      let tokens = isModal ? anchor : wholeForce(anchor)
      let isThird =
        isModal
        ? proposition.subject.group != .own && !isPlural(proposition)
        : lowered.split(separator: " ").first?.hasSuffix("s") ?? false
      let others = Self.modals + Self.verbs.map { isThird ? $0.1 : $0.0 }
      let old = text(tokens)
      for other in others where other != old.lowercased() {
        let words = other.split(separator: " ").count
        add("swap “\(old)” for “\(other)”", span(tokens), other, max(words, tokens.count))
      }
    }
  }

  /// The cue with an auxiliary before it ("are determined to", "would like to").
  private func wholeForce(_ anchor: Range<Int>) -> Range<Int> {
    var first = anchor.lowerBound
    while first > 0,
      analysis.reading.words[first - 1].classes.intersects([.be, .have, .modal, .auxiliaryDo])
    { first -= 1 }
    return first..<anchor.upperBound
  }

  private func isPlural(_ proposition: Proposition) -> Bool {
    guard let last = proposition.subjectTokens.last else { return false }
    return analysis.reading.tokens[last].shape.contains(.sSuffix)
  }

  /// Takes out conditions, hedges, boosters, quantities and deadlines.
  private mutating func removeParts() {
    for condition in analysis.conditions {
      remove(condition.tokens, "remove the condition")
      tighten(condition)
    }
    for match in analysis.reading.matches {
      let role = lexicon.roles[match.cue]
      guard role == .hedge || role == .booster, !isModal(match.tokens) else { continue }
      remove(match.tokens, role == .hedge ? "remove the hedge" : "remove the booster")
    }
    for slot in analysis.slots where slot.kind == .deadline {
      remove(slot.tokens, "remove the deadline")
    }
    for slot in analysis.slots where slot.kind == .quantity {
      remove(slot.tokens, "remove the amount")
    }
  }

  /// Makes an ordinary condition strict, or a strict one ordinary.
  private mutating func tighten(_ condition: Condition) {
    let trigger = text(condition.trigger)
    let lowered = trigger.lowercased()
    let isPlain = ["if", "provided", "provided that", "once", "when", "as long as"]
      .contains(lowered)
    if condition.type == .pre || condition.type == .dur, isPlain {
      let strict = lowered == "once" || lowered == "when" ? "only after" : "only if"
      add("swap “\(trigger)” for “\(strict)”", span(condition.trigger), strict, 2)
    } else if condition.type == .only, lowered == "only if" || lowered == "only after" {
      let loose = lowered == "only if" ? "if" : "once"
      add("swap “\(trigger)” for “\(loose)”", span(condition.trigger), loose, 2)
    }
  }

  private func isModal(_ tokens: Range<Int>) -> Bool {
    tokens.contains { analysis.reading.words[$0].classes.intersects(.modal) }
  }

  /// Takes out tokens, with the comma that set them off.
  private mutating func remove(_ tokens: Range<Int>, _ action: String) {
    let all = analysis.reading.tokens
    let words = tokens.count { all[$0].isWordLike }
    guard words > 0, words < all.count(where: \.isWordLike) else { return }
    var range = span(tokens)
    if tokens.lowerBound > 0, all[tokens.lowerBound - 1].kind == .comma {
      range = Int(all[tokens.lowerBound - 1].start)..<range.upperBound
    } else if tokens.lowerBound == 0, tokens.upperBound < all.count,
      all[tokens.upperBound].kind == .comma
    {
      range = range.lowerBound..<Int(all[tokens.upperBound].end)
    }
    add("\(action) “\(text(tokens))”", range, "", words)
  }

  /// Takes out a *not* and puts one after a modal that has none.
  private mutating func changeNegations() {
    for index in analysis.reading.tokens.indices {
      let classes = analysis.reading.words[index].classes
      let token = analysis.reading.tokens[index]
      if classes.contains(.negator),
        ["not", "never"].contains(text(index..<index + 1).lowercased())
      {
        add("remove “\(text(index..<index + 1))”", Int(token.start)..<Int(token.end), "", 1)
      }
      guard classes.intersects(.modal), !token.shape.contains(.clitic) else { continue }
      let next = index + 1
      let isNegated =
        next < analysis.reading.tokens.count
        && analysis.reading.words[next].classes.contains(.negator)
      if !isNegated {
        add(
          "insert “not” after “\(text(index..<next))”", Int(token.end)..<Int(token.end), " not", 1)
      }
    }
  }

  /// Adds a deadline, a caveat, a condition and a strict condition at the end.
  private mutating func addParts() {
    let all = analysis.reading.tokens
    guard let last = all.lastIndex(where: \.isWordLike) else { return }
    // Before a condition at the end, so that the date belongs to the act.
    let final = analysis.conditions.last { $0.tokens.contains(last) && $0.tokens.lowerBound > 0 }
    var end = final.map { $0.tokens.lowerBound - 1 } ?? last
    if !all[end].isWordLike, end > 0 { end -= 1 }
    let place = Int(all[end].end)
    if !analysis.slots.contains(where: { $0.kind == .deadline }) {
      add("add a date", place..<place, " by 1 June 2030", 4)
    }
    let close = Int(all[last].end)
    guard final == nil else { return }
    add("add a caveat", close..<close, " where appropriate", 2)
    add("add a condition", close..<close, " if parliament agrees", 3)
    add("add a strict condition", close..<close, " only if parliament agrees", 4)
  }

  /// One blank between words, none before a mark, a capital at the start if there was one.
  private static func tidied(_ bytes: [UInt8], capital: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 0x20, result.last == 0x20 || result.isEmpty { continue }
      if result.last == 0x20, [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F].contains(byte) {
        result.removeLast()
      }
      if result.isEmpty, byte == 0x2C { continue }
      result.append(byte)
    }
    while result.last == 0x20 { result.removeLast() }
    if capital, let first = result.first, first >= 0x61, first <= 0x7A { result[0] = first & 0xDF }
    return result
  }
}
