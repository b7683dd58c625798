import ProvisoLexicon
import ProvisoText

extension Tagger {
  /// The tag of a word that may be a verb form, by what stands around it.
  func verbForm(
    _ token: Token, _ classes: WordClass, _ cue: VerbCue, before: Tag, last: Tag, next: Token,
    _ nextClasses: WordClass, previous: Token, _ previousClasses: WordClass, isPronominal: Bool
  ) -> Tag {
    var form = classes.intersection(.verb)
    if form.isEmpty { form = Tagger.guess(token) }
    switch before {
    case .to, .modal:
      if form.contains(.baseForm) { return .base }
    case .have:
      if form.intersects([.participle, .pastForm]) { return .participle }
    case .be:
      if form.contains(.ingForm) { return .ing }
      if form.contains(.participle) { return .participle }
    default: break
    }
    let isVerbOnly = cue == .verb && closesObject(next, nextClasses)
    let isModified =
      before == .possessive || before == .clitic
      || (before == .determiner
        && !(isPronominal && (cue == .verb || cue != .none && next.kind == .comma))
        || before == .adjective)
        && !(isVerbOnly && form.contains(.pastForm) && !form.contains(.participle))
      || before == .number && cue != .verb && !closesObject(next, nextClasses)
    if form.contains(.ingForm) { return isModified && last != .adverb ? .noun : .ing }
    if form.contains(.pastForm) {
      if isModified || before == .preposition {
        return form.contains(.participle) ? .adjective : .noun
      }
      if form.contains(.participle), next.hash == known.by { return .participle }
      return .verb
    }
    if form.contains(.participle) { return isModified ? .adjective : .participle }
    if isModified || before == .preposition { return .noun }
    let couldBeNoun = cue == .nounOrVerb || classes.intersects(Tagger.nouny) || cue == .none
    if form.contains(.sForm) {
      guard
        before == .name || before == .noun || before == .pronoun || before == .wh
          || before == .comma || before == .quote || before == .that || before == .coordinator
          || before == .dash || before == .closeBracket
      else { return couldBeNoun ? .noun : .verb }
      // “…,” she notes. “…,” Lee notes.
      let endsSentence =
        cue != .none
        && (before == .name || before == .noun && previous.shape.isDisjoint(with: .sSuffix))
        && (next.kind == .period || next.kind == .comma)
      let isAfterManner = last == .adverb && cue != .none && before != .comma
      // "Norvane remains committed"
      let isLink = classes.contains(.stativeVerb) && nextClasses.contains(.participle)
      return !couldBeNoun || before == .pronoun || endsSentence || isAfterManner || isLink
        || before == .wh && cue != .none
        || opensComplement(next, nextClasses)
        ? .verb : .noun
    }
    let isSubjectBefore =
      before == .pronoun || before == .wh || before == .noun || before == .comma
      || before == .quote || before == .coordinator || before == .name || before == .closeBracket
      || isPronominal && cue != .none && last != .noun
    guard isSubjectBefore else { return couldBeNoun ? .noun : .verb }
    // "areas of high water stress |are|", "the plant stress tests |will|"
    if before == .noun || before == .name, couldBeNoun,
      nextClasses.intersects([.be, .will, .would, .may, .must]),
      next.shape.isDisjoint(with: .capitalised)
    {
      return .noun
    }
    // "Explanatory note: We will": no label has a verb.
    if before == .name, couldBeNoun, next.kind == .colon, previous.shape.isDisjoint(with: .sSuffix),
      !previousClasses.intersects([.people, .organisation, .person])
    {
      return .noun
    }
    // A singular noun has no verb in the base form: "a fundraising email Wednesday".
    if before == .noun, couldBeNoun, previous.shape.isDisjoint(with: [.sSuffix, .lySuffix]),
      !previousClasses.intersects([.people, .organisation, .adverb])
    {
      return .noun
    }
    // "the members firmly oppose it", "…, the records show."
    let isAfterManner = last == .adverb && cue != .none && before != .comma
    let endsSentence =
      cue != .none && before == .noun && (next.kind == .period || next.kind == .comma)
    return before == .pronoun || !couldBeNoun || isAfterManner || endsSentence
      || cue != .none && previous.hash == known.who
      || opensComplement(next, nextClasses) ? .verb : .noun
  }

  private static func guess(_ token: Token) -> WordClass {
    if token.shape.contains(.ingSuffix) { return .ingForm }
    if token.shape.contains(.edSuffix) { return [.pastForm, .participle] }
    return token.shape.contains(.sSuffix) ? .sForm : .baseForm
  }

  /// Whether an unknown word may be the base of a verb: "to republish".
  func isBareWord(_ token: Token) -> Bool {
    token.kind == .word && token.shape.isDisjoint(with: [.capitalised, .sSuffix, .clitic])
  }

  /// Whether the word after a verb form shows that the form is no adjective: "half said they".
  private func closesObject(_ token: Token, _ classes: WordClass) -> Bool {
    !token.isWordLike
      || classes.intersects([
        .determiner, .possessive, .firstSingular, .firstPlural, .third, .it, .complementizer,
        .preposition, .be, .have, .will, .would,
      ]) || token.hash == known.to || token.shape.contains(.capitalised)
  }

  /// Whether the token may start the object of a verb rather than follow a noun.
  private func opensComplement(_ token: Token, _ classes: WordClass) -> Bool {
    switch token.kind {
    case .openQuote, .straightQuote, .openSingleQuote, .number, .currency, .colon: true
    case .word:
      classes.intersects([
        .determiner, .possessive, .firstSingular, .firstPlural, .second, .third, .it,
        .complementizer, .interrogative, .numberWord, .quantifier,
      ]) || token.hash == known.to || token.shape.contains(.capitalised)
    default: false
    }
  }
}
