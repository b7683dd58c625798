import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Whether *and* joins what somebody said to the report before the condition: "feared it would
  /// fail if the euro failed | and vowed to act".
  func joinsReport(_ index: Int) -> Bool {
    guard hash(index) == KnownWord.and, index + 2 < count,
      classes(index + 1).contains([.speechVerb, .pastForm])
        || sets.contains(.reportVerbsJoined, hash(index + 1))
    else { return false }
    return hash(index + 2) == KnownWord.to || hash(index + 2) == KnownWord.that
      || classes(index + 2).contains(.subjectPronoun)
  }

  /// Whether *and* joins a bare verb, which the finite verb of the condition cannot share: "turn it
  /// off if the pipe bursts | and call a plumber".
  func joinsMain(_ index: Int, verb: Int, limit: Int) -> Bool {
    guard hash(index) == KnownWord.and || hash(index) == KnownWord.or, index + 2 < limit,
      isWord(index + 1), classes(verb).intersects([.sForm, .be]),
      !classes(verb).contains(.baseForm)
    else { return false }
    let next = classes(index + 1)
    guard next.contains(.baseForm), !next.intersects([.sForm, .pastForm, .preposition, .adverb]),
      classes(index + 2)
        .intersects([.determiner, .possessive, .pronoun, .preposition, .adverb])
    else { return false }
    // A noun that is the subject of a second condition has its own verb.
    var scan = index + 2
    while scan < min(limit, index + 10), tokens[scan].isWordLike {
      if finiteness(scan) != .nonfinite { return false }
      scan += 1
    }
    return true
  }

  /// The first token of the item that the comma parts from the one before, in a list with letters
  /// or numbers: "if (a) the fee is paid, | (b) the lease runs, and (c) …"; nil for no such list.
  func afterEnumerator(_ comma: Int, limit: Int) -> Int? {
    var open = comma + 1
    guard open + 3 < limit else { return nil }
    if hash(open) == KnownWord.and || hash(open) == KnownWord.or { open += 1 }
    guard kind(open) == .openBracket else { return nil }
    let after = closing(open, limit)
    return after - open == 3 && after < limit && tokens[open + 1].end - tokens[open + 1].start < 5
      ? after : nil
  }

  /// Whether an absolute construction follows, which is no part of the condition: ", it being
  /// agreed that".
  func opensAbsolute(_ index: Int) -> Bool {
    index + 1 < count && hash(index) == KnownWord.it && classes(index + 1).contains(.be)
      && classes(index + 1).contains(.ingForm)
  }

  /// Whether the comma goes on with another verb of the same subject: "dies, moves out or stops
  /// paying".
  func startsVerbList(_ next: Int, limit: Int) -> Bool {
    let forms: [WordClass] = [.sForm, .pastForm]
    guard let form = forms.first(where: { classes(next).contains($0) }),
      finiteness(next) != .nonfinite,
      !classes(next).intersects([.be, .have, .auxiliaryDo, .modal])
    else { return false }
    var scan = next + 1
    while scan + 1 < min(limit, next + 12), !isStop(scan) {
      if hash(scan) == KnownWord.or || hash(scan) == KnownWord.and {
        return classes(scan + 1).intersects([.sForm, .pastForm])
          && (form == .pastForm || classes(scan + 1).contains(form))
          || classes(scan + 1).intersects([.modal, .be, .have, .auxiliaryDo])
      }
      scan += 1
    }
    return false
  }

  /// Whether nouns are listed whose verb is still to come: "after drilling, | planning and building
  /// costs are met".
  func startsSubjectList(_ next: Int, limit: Int) -> Bool {
    guard next < limit, isWord(next),
      !classes(next).intersects([.preposition, .adverb, .determiner, .coordinator]),
      !classes(next).intersects(.pronoun), !tokens[next].shape.contains(.capitalised)
    else { return false }
    var link = -1
    var scan = next
    while scan < min(limit, next + 10), tokens[scan].isWordLike {
      if hash(scan) == KnownWord.and || hash(scan) == KnownWord.or { link = scan }
      if finiteness(scan) == .finite {
        return link >= 0 && scan > link + 1
          && (classes(scan).intersects([.be, .have]) || classes(scan).intersects(.modal))
      }
      scan += 1
    }
    return false
  }

  /// Whether questions are listed: "depends on where you live, how old you are and whether you
  /// smoke".
  func startsQuestionList(_ next: Int, limit: Int) -> Bool {
    var scan = next + 1
    while scan + 1 < min(limit, next + 20), !isStop(scan) {
      if hash(scan) == KnownWord.and || hash(scan) == KnownWord.or {
        return classes(scan + 1).contains(.interrogative)
      }
      scan += 1
    }
    return false
  }
}
