import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "Should the talks fail, …", "Had they asked, …", "Were Russia to attack, …" with a name as
  /// subject; those with a pronoun or an article are cues of the lexicon.
  mutating func inversions(
    before end: Int, _ conditions: inout [Condition], _ lookalikes: inout [Lookalike]
  ) {
    while auxiliary < end {
      let index = auxiliary
      auxiliary = landmarks.auxiliary(from: index + 1)
      let word = clauses.hash(index)
      if word == KnownWord.should, index >= free, let end = finalInversion(at: index) {
        let main = clauses.mainEvidence(clauses.regionBefore(index, floor: free))
        conditions.append(
          Condition(
            type: .pre, tokens: index..<end, trigger: index..<index + 1, cue: -1, grade: .condition,
            evidence: main.union(.final)))
        free = end
        continue
      }
      guard TriggerScan.inverts(word), index >= free, index + 2 < clauses.count,
        clauses.classes(index).intersects([.must, .have, .be]), clauses.isWord(index),
        clauses.isWord(index + 1),
        isSecond(index, after: conditions.last)
          || clauses.startsClause(index)
            && (clauses.tokens[index + 1].shape.contains(.capitalised)
              || word != KnownWord.had && clauses.tokens[index].shape.contains(.capitalised)),
        !(isQuestion && word == KnownWord.should)
      else { continue }
      let stop = clauses.initialEnd(from: index + 1, isPhrase: true, barrier: .max)
      guard stop < clauses.count, clauses.kind(stop) == .comma else { continue }
      let main = clauses.mainEvidence(clauses.regionAfter(stop))
      // "Were the mandate not renewed, we would …"
      let isPassive =
        word == KnownWord.were && main.contains(.mainWould)
        && clauses.classes(stop - 1).contains(.participle)
      guard isPassive || hasInvertedVerb(word, index + 2..<stop) else { continue }
      let range = index..<beforeSecond(word, in: index..<stop)
      if word == KnownWord.had || isPastInversion(range) {
        lookalikes.append(
          Lookalike(type: .cf, tokens: range, trigger: index..<index + 1, cue: -1))
      } else {
        conditions.append(
          Condition(
            type: .pre, tokens: range, trigger: index..<index + 1, cue: -1, grade: .condition,
            evidence: main.union(.initial)))
      }
      free = range.upperBound
    }
  }

  /// "Should the deal have gone ahead": what did not happen.
  func isPastInversion(_ range: Range<Int>) -> Bool {
    clauses.hash(range.lowerBound) == KnownWord.should
      && range.contains {
        clauses.hash($0) == KnownWord.have && clauses.hasParticiple(after: $0, range)
      }
  }

  /// Where an inverted condition ends when another one with the same word is joined to it: "Should
  /// a risk arise|, or should the estimates prove wrong, …".
  func beforeSecond(_ word: UInt64, in range: Range<Int>) -> Int {
    let second = range.dropFirst(2)
      .first { clauses.hash($0) == word && clauses.classes($0 - 1).contains(.coordinator) }
    guard let second else { return range.upperBound }
    return clauses.kind(second - 2) == .comma ? second - 2 : second - 1
  }

  /// Whether the word at `index` opens an inverted condition that is joined to the one before.
  private func isSecond(_ index: Int, after last: Condition?) -> Bool {
    guard let last, last.tokens.upperBound > index - 3, index > 0 else { return false }
    return clauses.classes(index - 1).contains(.coordinator)
      && clauses.hash(last.tokens.lowerBound) == clauses.hash(index)
  }

  /// The end of a condition that *should* opens behind its main clause, with a noun as its subject:
  /// "could cut more jobs | should bookings stay weak".
  private func finalInversion(at index: Int) -> Int? {
    guard index > 2, index + 2 < clauses.count, clauses.isWord(index - 1),
      clauses.isWord(index + 1),
      !isQuestion
    else { return nil }
    let subject = clauses.classes(index + 1)
    let token = clauses.tokens[index + 1]
    let isNoun =
      token.shape.contains(.sSuffix) || token.shape.contains(.ingSuffix)
      || token.shape.contains(.capitalised)
      || subject.intersects([.outcome, .plan, .person, .organisation, .people, .document])
    guard isNoun,
      !subject.intersects([.baseForm, .be, .have, .adverb, .negator, .preposition, .pronoun]),
      !subject.intersects([.determiner, .possessive, .auxiliaryDo])
    else { return nil }
    let verb = (index + 2..<min(clauses.count, index + 7))
      .first { place in
        clauses.classes(place).contains(.baseForm)
          && !clauses.classes(place - 1).intersects([.determiner, .possessive, .preposition])
      }
    guard verb != nil,
      clauses.regionBefore(index, floor: free)
        .contains(where: {
          clauses.classes($0).intersects([.will, .would, .may]) && clauses.finiteness($0) == .finite
        })
    else { return nil }
    // "should the parties | so request"
    let isSo = clauses.hash(index + 2) == KnownWord.so
    return clauses.finalEnd(from: isSo ? index + 3 : index + 1, isPhrase: false, barrier: .max)
  }

  /// Whether the word with `hash` can stand at the front of an inversion.
  static func inverts(_ hash: UInt64) -> Bool {
    hash == KnownWord.should || hash == KnownWord.had || hash == KnownWord.were
  }

  /// Whether the order asks for oneself ("give us …", "elect …").
  private func isPlea(_ start: Int) -> Bool {
    let (word, next) = (
      clauses.hash(start), start + 1 < clauses.count ? clauses.hash(start + 1) : 0
    )
    return word == KnownWord.elect || word == KnownWord.vote || next == KnownWord.us
      || next == KnownWord.me
  }

  /// Whether a form of *be* stands before ("the truth is | if").
  func followsBe(_ start: Int) -> Bool {
    start > 0 && clauses.isWord(start - 1) && clauses.classes(start - 1).contains(.be)
  }

  /// Whether the verb form that the inversion asks for is among the words.
  func hasInvertedVerb(_ word: UInt64, _ range: Range<Int>) -> Bool {
    for index in range {
      let own = clauses.classes(index)
      if word == KnownWord.had, own.contains(.participle) { return true }
      if word == KnownWord.should, own.contains(.baseForm) { return true }
      if word == KnownWord.were, clauses.hash(index) == KnownWord.to { return true }
    }
    return false
  }

  /// The token at which an order can start: the first word, or one of the first marks' end.
  static func orderStart(_ tokens: [Token]) -> Int {
    var start = 0
    while start < min(3, tokens.count), !tokens[start].isWordLike { start += 1 }
    return start
  }

  /// "Give us the tools and we will finish the job": an order that conditions a promise.
  mutating func order(_ conditions: inout [Condition]) {
    var start = TriggerScan.orderStart(clauses.tokens)
    let opening = start
    // "You give me the votes and I will …"
    if start + 2 < clauses.count, clauses.hash(start) == KnownWord.you,
      clauses.hash(start + 2) == KnownWord.me || clauses.hash(start + 2) == KnownWord.us
    {
      start += 1
    }
    guard start < clauses.count, clauses.isWord(start),
      clauses.classes(start).contains(.baseForm),
      isPlea(start),
      !clauses.classes(start).intersects([.modal, .auxiliaryDo, .be, .preposition, .adverb])
    else { return }
    var index = start + 1
    while index + 2 < min(clauses.count, start + 14), !clauses.isStop(index) {
      if clauses.hash(index) == KnownWord.and,
        clauses.classes(index + 1).contains(.nominative)
          || clauses.hash(index + 1) == KnownWord.you,
        clauses.classes(index + 2).contains(.will)
      {
        let end = clauses.kind(index - 1) == .comma ? index - 1 : index
        conditions.append(
          Condition(
            type: .pre, tokens: opening..<end, trigger: start..<start + 1, cue: -1,
            grade: .condition,
            evidence: [.initial, .mainFuture]))
        free = end
        return
      }
      if clauses.finiteness(index) == .finite, !clauses.isRelative(index - 1) { return }
      index += 1
    }
  }
}
