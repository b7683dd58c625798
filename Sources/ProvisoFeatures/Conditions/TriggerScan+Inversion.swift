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
      guard TriggerScan.inverts(word), index >= free, index + 2 < clauses.count,
        clauses.classes(index).intersects([.must, .have, .be]), clauses.isWord(index),
        clauses.tokens[index + 1].shape.contains(.capitalised)
          || word != KnownWord.had && clauses.tokens[index].shape.contains(.capitalised),
        clauses.isWord(index + 1), clauses.startsClause(index),
        !(isQuestion && word == KnownWord.should)
      else { continue }
      let stop = clauses.initialEnd(from: index + 1, isPhrase: true, barrier: .max)
      guard stop < clauses.count, clauses.kind(stop) == .comma,
        hasInvertedVerb(word, index + 2..<stop)
      else { continue }
      let main = clauses.mainEvidence(clauses.regionAfter(stop))
      let range = index..<stop
      if word == KnownWord.had {
        lookalikes.append(
          Lookalike(type: .cf, tokens: range, trigger: index..<index + 1, cue: -1))
      } else {
        conditions.append(
          Condition(
            type: .pre, tokens: range, trigger: index..<index + 1, cue: -1, grade: 2,
            evidence: main.union(.initial)))
      }
      free = stop
    }
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
    let start = TriggerScan.orderStart(clauses.tokens)
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
            type: .pre, tokens: start..<end, trigger: start..<start + 1, cue: -1, grade: 2,
            evidence: [.initial, .mainFuture]))
        free = end
        return
      }
      if clauses.finiteness(index) == 2 { return }
      index += 1
    }
  }
}
