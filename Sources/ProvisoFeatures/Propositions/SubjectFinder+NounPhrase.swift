import ProvisoLexicon
import ProvisoText

extension SubjectFinder {
  /// What the walk through a noun phrase, from its end to its start, has seen.
  private struct Phrase {
    var head: Int
    var first: Int
    var isOwn = false
    var hasPossessor = false
    var isGeneric = false
    var hasName = false
    var hasArticle = false
  }

  /// The subject that the noun phrase ending at `last` makes.
  ///
  /// - Complexity: O(``maximalLength``).
  static func nounPhrase(endingAt last: Int, in reading: Reading) -> Subject {
    var phrase = Phrase(head: last, first: last)
    var position = last
    let limit = max(0, last - maximalLength)
    while position >= limit, takes(position, last, reading, &phrase) {
      phrase.first = position
      position -= 1
    }
    if position >= 0, let pronoun = ruling(position, last, reading) {
      return Subject(
        subject: pronoun, tokens: position..<last + 1,
        context: context(before: position, in: reading))
    }
    return Subject(
      subject: subjectClass(of: phrase, in: reading), tokens: phrase.first..<last + 1,
      context: context(before: phrase.first, in: reading))
  }

  /// Whether the token at `position` belongs to the phrase, which then takes note of it.
  private static func takes(
    _ position: Int, _ last: Int, _ reading: Reading, _ phrase: inout Phrase
  ) -> Bool {
    let token = reading.tokens[position]
    let classes = reading.words[position].classes
    guard token.isWordLike || token.kind == .currency || token.kind == .percent else {
      return false
    }
    if position != last, ends(classes) { return false }
    if phrase.hasArticle, !classes.contains(.preposition), !classes.contains(.quantifier) {
      return false
    }
    phrase.hasArticle = false
    if classes.contains(.preposition), position < last {
      // "Under Labor, …": the whole phrase hangs on a preposition and there is no subject before.
      guard position > 0, reading.tokens[position - 1].isWordLike,
        !ends(reading.words[position - 1].classes)
      else { return false }
      phrase.head = position - 1
      (phrase.isGeneric, phrase.hasName) = (false, false)
    } else if classes.intersects([.determiner, .possessive]), position < last {
      phrase.hasArticle = true
      phrase.isOwn = phrase.isOwn || classes.intersects([.firstPlural, .firstSingular])
      phrase.isGeneric =
        !classes.intersects([.demonstrative, .possessive])
        && reading.tokens[position].hash != KnownWord.the
    }
    if token.shape.contains(.clitic), position != last { phrase.hasPossessor = true }
    if token.shape.contains(.capitalised), position > 0 { phrase.hasName = true }
    return true
  }

  /// The pronoun before a phrase that only says more of it: "we at the bank will".
  private static func ruling(_ position: Int, _ last: Int, _ reading: Reading) -> SubjectClass? {
    guard position + 1 < last, reading.words[position + 1].classes.contains(.preposition) else {
      return nil
    }
    return pronoun(reading.words[position].classes)
  }

  private static func ends(_ classes: WordClass) -> Bool {
    if classes.intersects([.subordinator, .complementizer, .relative, .interrogative]),
      !classes.contains(.preposition)
    {
      return true
    }
    if classes.contains(.coordinator) { return true }
    if classes.intersects([.have, .be, .modal, .auxiliaryDo]) { return true }
    if classes.intersects(.pronoun), !classes.contains(.possessive) { return true }
    return classes.intersects([.speechVerb, .cognitiveVerb])
      && !classes.intersects([.plan, .document, .organisation, .person, .outcome])
  }

  private static func subjectClass(of phrase: Phrase, in reading: Reading) -> SubjectClass {
    let head = phrase.head
    let token = reading.tokens[head]
    var subject = subjectClass(of: reading.words[head].classes, shape: token.shape, index: head)
    if phrase.isOwn {
      if reading.sets.contains(.counterpartNouns, token.hash) { return .people }
      switch subject {
      case .plan: return .ownPlan
      case .organisation, .contractParty, .person, .people: return .ownOther
      default: return .ownThing
      }
    }
    let first = reading.words[phrase.first].classes
    if phrase.first < head, first.contains(.ingForm), first.intersects([.actionVerb, .generalVerb])
    {
      // "Building the road will help": a clause, whatever its last noun is.
      return .other
    }
    if opensWithGerund(reading, before: phrase.first) { return .other }
    if phrase.hasPossessor, subject == .plan || subject == .outcome { return .plan }
    if subject == .other, head == 0, isName(token, reading.words[0]) { return .properName }
    let isLower =
      !token.shape.contains(.capitalised)
      || head == 0 && !reading.sets.contains(.partyMembers, token.hash)
    switch subject {
    case .organisation, .contractParty, .person:
      let isBarePlural =
        isLower && token.shape.contains(.sSuffix) && !phrase.hasName
        && phrase.first == head
      if isBarePlural || phrase.isGeneric && isLower && !phrase.hasName { subject = .people }
    default: break
    }
    return subject
  }

  /// Whether the sentence opens with an act in *-ing* that has no end before the phrase, and is the
  /// subject itself: "Widening the lanes and mending the bridge | will help".
  private static func opensWithGerund(_ reading: Reading, before first: Int) -> Bool {
    guard first > 1, reading.tokens[0].shape.contains(.ingSuffix),
      reading.words[0].classes.intersects(.verb) || reading.words[0].classes.isEmpty,
      !reading.words[0].classes.intersects([.preposition, .plan, .outcome, .document])
    else { return false }
    for index in 1..<first {
      let classes = reading.words[index].classes
      if !reading.tokens[index].isWordLike || classes.intersects(.modal)
        || classes.intersects([.be, .have, .auxiliaryDo, .nominative, .relative, .complementizer])
      {
        return false
      }
    }
    return true
  }

  /// Whether the first word of a sentence, its whole subject, is more likely a name than a noun:
  /// "Vallourec will", but not "Prices will".
  private static func isName(_ token: Token, _ word: Word) -> Bool {
    token.shape.contains(.capitalised) && word.classes.isEmpty && word.id < 0
      && !token.shape.contains(.sSuffix) && !token.shape.contains(.ingSuffix)
      && !token.shape.contains(.lySuffix)
  }

  /// The class of subject that the head of a noun phrase names.
  static func subjectClass(
    of classes: WordClass, shape: Token.Shape, index: Int
  ) -> SubjectClass {
    if classes.contains(.organisation) { return .organisation }
    if classes.contains(.contractParty) { return .contractParty }
    if classes.contains(.country) { return .country }
    if classes.contains(.person) || classes.contains(.title) { return .person }
    if classes.contains(.plan) { return .plan }
    if classes.contains(.document) { return .document }
    if classes.contains(.outcome) { return .outcome }
    if classes.contains(.people) || classes.contains(.demonym) { return .people }
    if classes.contains(.demonstrative) { return .demonstrative }
    if classes.isEmpty, shape.contains(.allCapitals) { return .organisation }
    if shape.contains(.capitalised) && (index > 0 || shape.contains(.allCapitals)) {
      return .properName
    }
    return .other
  }
}
