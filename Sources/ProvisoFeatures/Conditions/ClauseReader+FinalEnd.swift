import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Where a condition ends that follows its main clause: at the end of its clause.
  ///
  /// - Parameters:
  ///   - start: The first token after the trigger.
  ///   - isPhrase: Whether a noun phrase follows, not a clause.
  ///   - barrier: The next trigger, where a new condition starts.
  /// - Returns: The first token that does not belong to the condition.
  /// - Complexity: O(``reach``²) at worst, O(``reach``) for texts with few commas.
  func finalEnd(from start: Int, isPhrase: Bool, barrier: Int) -> Int {
    var span = FinalSpan(self, from: start, isPhrase: isPhrase, barrier: barrier)
    return span.end()
  }

  /// Whether the condition belongs to the subject of its sentence, before the main verb: "|Our plan
  /// to strike |if talks fail |stands", "|What we will do |if it fails |is clear".
  func isInSubject(_ trigger: Int) -> Bool {
    var region = regionBefore(trigger, floor: 0)
    // "The pledge |that we will pay |if it fails |was made"
    let isThat = region.lowerBound > 1 && hash(region.lowerBound - 1) == KnownWord.that
    if isThat, region.upperBound == trigger {
      region = regionBefore(region.lowerBound - 1, floor: 0)
      return region.lowerBound == 0 && !region.isEmpty
        && classes(region.lowerBound).intersects([.determiner, .possessive])
        && region.allSatisfy { isWord($0) && finiteness($0) == .nonfinite }
    }
    guard region.count > 1, region.upperBound == trigger,
      region.lowerBound == 0 || isStop(region.lowerBound - 1)
    else { return false }
    for index in region where isWord(index) {
      if index > region.lowerBound, isRelative(index) || hash(index) == KnownWord.that {
        return true
      }
      if index == region.lowerBound, hash(index) == KnownWord.what { return true }
      if finiteness(index) != .nonfinite { return false }
    }
    return classes(region.lowerBound).intersects([.determiner, .possessive])
  }

  /// Whether the finite verb at `index` is that of the subject in which a condition with its own
  /// verb stands.
  func takesSubject(_ index: Int, behind verb: Int, from start: Int) -> Bool {
    finiteness(index) == .finite
      && (finiteness(verb) == .finite || classes(verb).contains(.baseForm))
      && !(start..<index)
        .contains {
          isRelative($0) || !isWord($0)
            || classes($0).intersects([.embedding, .coordinator, .interrogative])
        }
      && !(verb + 1..<index).contains { classes($0).contains(.subjectPronoun) }
      && !(verb..<index)
        .contains {
          classes($0).intersects([.have, .modal, .auxiliaryDo]) && isVerbGroup($0 + 1..<index)
        }
      && !classes(index - 1).contains(.be)
      && hash(index - 1) != KnownWord.to
  }

  /// Whether nothing but adverbs and *not* stands between an auxiliary and its verb: "don't |have".
  private func isVerbGroup(_ between: Range<Int>) -> Bool {
    between.allSatisfy {
      classes($0).contains(.adverb) || hash($0) == KnownWord.not
        || classes($0).contains(.negator) && tokens[$0].shape.contains(.clitic)
    }
  }

  /// Whether *and* goes on with a participle behind a date, which the main clause has too: "until
  /// the congress in July | and worrying donors".
  func followsDate(_ index: Int, limit: Int) -> Bool {
    hash(index) == KnownWord.and && index > 0 && index + 1 < limit
      && classes(index + 1).contains(.ingForm)
      && (classes(index - 1).intersects([.month, .weekday])
        || tokens[index - 1].shape.contains(.year))
  }

  /// Whether another condition or a concession opens after a comma: ", if not", ", even if it
  /// rains".
  func opensOther(_ index: Int) -> Bool {
    guard index < count else { return false }
    if hash(index) == KnownWord.if { return true }
    return hash(index) == KnownWord.even && index + 1 < count
      && classes(index + 1).contains(.subordinator)
  }

  /// The comma that follows `comma`, or the end.
  func nextComma(after comma: Int, limit: Int) -> Int {
    (comma + 1..<limit).first { kind($0) == .comma } ?? limit
  }

  /// Whether nothing but marks follows.
  func endsSentence(_ index: Int) -> Bool {
    index >= count || !tokens[index].isWordLike && (index + 1 >= count || isStop(index))
  }

  /// Whether the brackets hold a remark of their own, not a name or a number.
  func isLong(_ open: Int, _ end: Int) -> Bool { end - open > 6 }

  /// Whether a quote mark that does not say so closes: no blank before it.
  func closesQuote(_ index: Int) -> Bool {
    kind(index) == .straightQuote && !tokens[index].shape.contains(.spaceBefore)
  }

  /// Whether the quote around the comma goes on behind it and closes inside the sentence.
  func closesLater(_ comma: Int, limit: Int) -> Bool {
    var index = comma + 1
    while index < min(limit, comma + 14), !isStop(index) {
      if kind(index) == .closeQuote || kind(index) == .straightQuote { return index > comma + 1 }
      index += 1
    }
    return false
  }
}
