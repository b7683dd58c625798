import ProvisoLexicon
import ProvisoText

/// Where the words of a condition end.
extension TriggerScan {
  /// Finds the end of the condition and reads what its words and the main clause show.
  func reach(_ trigger: inout Trigger, barrier: Int) {
    let frame = trigger.frame
    if frame.reach == .whole, frame.handler == .plain, !frame.role.isCondition { return }
    switch frame.reach {
    case .whole: trigger.end = agentEnd(trigger)
    case .sentence:
      var end = trigger.next
      let limit = min(clauses.count, trigger.start + ClauseReader.reach)
      while end < limit, !clauses.isStop(end) || clauses.kind(end) == .colon,
        clauses.kind(end) != .closeQuote, !clauses.closesQuote(end), !joinsSentence(end, limit)
      { end += 1 }
      trigger.end = end
    case .clause, .phrase:
      let first = clauses.hash(trigger.match.lowerBound)
      let from = clauses.afterDashes(
        first == KnownWord.if && frame.role != .only ? trigger.match.lowerBound + 1 : trigger.next)
      let asks =
        trigger.next < clauses.count && clauses.classes(trigger.next).contains(.interrogative)
      let isPhrase = frame.reach == .phrase && !asks || frame.handler == .inversion
      let end =
        trigger.isInitial
        ? clauses.initialEnd(
          from: from, isPhrase: isPhrase, barrier: barrier, inverts: frame.role == .only)
        : clauses.finalEnd(from: from, isPhrase: isPhrase, barrier: barrier)
      trigger.end = max(trigger.next, end)
      if let close = closingComma(trigger) { trigger.end = close }
      if frame.handler == .inversion {
        let whole = trigger.start..<trigger.end
        trigger.end = beforeSecond(clauses.hash(trigger.start), in: whole)
      }
    }
    trigger.end = trimmed(trigger)
    let isIf = clauses.hash(trigger.start) == KnownWord.if
    let own = isIf ? trigger.start + 1 : trigger.next
    var evidence = clauses.ownEvidence(min(own, trigger.end)..<trigger.end)
    let after = clauses.regionAfter(trigger.end)
    if trigger.isInitial, !after.isEmpty {
      evidence.formUnion(clauses.mainEvidence(after))
      evidence.insert(.initial)
      let isMedial =
        trigger.start > 0 && clauses.kind(trigger.start - 1) == .comma
        && (after.lowerBound >= clauses.count || clauses.finiteness(after.lowerBound) == .finite
          || trigger.start > 1 && clauses.finiteness(trigger.start - 2) == .finite
          || trigger.start > 1 && clauses.classes(trigger.start - 2).contains(.negator))
      if isMedial {
        let before = clauses.regionBefore(trigger.start, floor: free)
        evidence.formUnion(clauses.mainEvidence(before))
      }
    } else {
      let before = clauses.regionBefore(trigger.start, floor: free)
      evidence.formUnion(clauses.mainEvidence(before))
      evidence.insert(.final)
    }
    if isQuestion { evidence.insert(.question) }
    trigger.evidence = evidence
  }

  /// The end of the agent of a participle that closes the trigger: "to the extent permitted | by
  /// applicable law".
  private func agentEnd(_ trigger: Trigger) -> Int {
    let by = trigger.next
    guard by + 1 < clauses.count, clauses.hash(by) == KnownWord.by,
      clauses.classes(by - 1).contains(.participle)
    else { return trigger.end }
    var end = by + 1
    while end < min(clauses.count, by + 12), clauses.tokens[end].isWordLike,
      clauses.finiteness(end) == .nonfinite,
      end == by + 1 || !clauses.classes(end).intersects(.pronoun)
    { end += 1 }
    return end
  }

  /// Whether a second sentence follows the comma: "… is a precondition of talks, | and they know
  /// it".
  private func joinsSentence(_ comma: Int, _ limit: Int) -> Bool {
    comma + 2 < limit && clauses.kind(comma) == .comma
      && clauses.hash(comma + 1) == KnownWord.and
      && (clauses.looksLikeMain(comma + 2, limit: limit)
        || clauses.isGeneral(comma + 2))
  }

  /// The comma that closes a condition which a comma parts from its modal: "shall, unless the buyer
  /// objects, | deliver".
  private func closingComma(_ trigger: Trigger) -> Int? {
    guard trigger.start > 1, clauses.kind(trigger.start - 1) == .comma,
      clauses.classes(trigger.start - 2).intersects(.modal),
      clauses.finiteness(trigger.start - 2) == .finite
    else { return nil }
    return (trigger.next..<trigger.end)
      .first { index in
        clauses.kind(index) == .comma && index + 1 < clauses.count
          && clauses.classes(index + 1).intersects([.baseForm, .negator, .be])
          && index > trigger.next + 1
      }
  }

  private func trimmed(_ trigger: Trigger) -> Int {
    var end = trigger.end
    while end > trigger.match.upperBound {
      if closesOwnQuote(end - 1, from: trigger.start) { return end }
      switch clauses.kind(end - 1) {
      case .comma, .openQuote, .closeQuote, .straightQuote, .dash, .openBracket, .period, .colon,
        .semicolon, .ellipsis, .question, .exclamation, .singleQuote, .openSingleQuote:
        end -= 1
      case .word
      where clauses.hash(end - 1) == KnownWord.and
        || clauses.hash(end - 1) == KnownWord.or || clauses.hash(end - 1) == KnownWord.but
        || clauses.hash(end - 1) == KnownWord.so && end - 1 > trigger.match.upperBound
          && !isObject(so: end - 1)
        || clauses.hash(end - 1) == KnownWord.like:
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Whether the mark closes a quote that opens inside the condition.
  private func closesOwnQuote(_ mark: Int, from start: Int) -> Bool {
    let closing = clauses.kind(mark)
    guard closing == .closeQuote || closing == .straightQuote else { return false }
    var depth = 0
    for index in start..<mark {
      switch clauses.kind(index) {
      case .openQuote: depth += 1
      case .closeQuote: depth -= 1
      case .straightQuote: depth = depth > 0 ? depth - 1 : depth + 1
      default: break
      }
    }
    return depth > 0
  }

  /// Whether *so* stands for what was named: "if they do so".
  private func isObject(so index: Int) -> Bool {
    let before = clauses.hash(index - 1)
    return before == KnownWord.do || clauses.classes(index - 1).contains(.auxiliaryDo)
      || clauses.classes(index - 1).intersects([.cognitiveVerb, .speechVerb])
  }
}
