import ProvisoLexicon
import ProvisoText

/// Gives each token its ``Tag`` by the classes of the word and of its neighbours.
///
/// The rules are those of shallow parsers: a determiner makes the next verb form a noun, *to* and a
/// modal make it an infinitive, a subject before it makes it finite. One pass, one token of look-ahead.
struct Tagger: Sendable {
  let known: KnownWords

  private static let nouny: WordClass = [
    .organisation, .person, .plan, .outcome, .document, .people, .timeUnit, .unit, .contractParty,
  ]

  /// Replaces the contents of `tags` by the tags of the tokens.
  ///
  /// `isVerbCue` tells of each token whether the attribution lexicon knows it as a verb only (2), as
  /// a verb and a noun (1), or not (0).
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func tag(
    _ tokens: [Token], _ words: [Word], isVerbCue: [UInt8], into tags: inout [Tag]
  ) {
    tags.removeAll(keepingCapacity: true)
    tags.append(addingCapacity: tokens.count) { tag(tokens, words, isVerbCue, into: &$0) }
  }

  private func tag(
    _ tokens: [Token], _ words: [Word], _ isVerbCue: [UInt8], into tags: inout OutputSpan<Tag>
  ) {
    var last = Tag.stop
    // The last tag that is no adverb: what a verb form looks back to.
    var before = Tag.stop
    var isTitle = false
    for index in tokens.indices {
      let token = tokens[index]
      if index == 0 || token.shape.contains(.lineBefore) {
        isTitle = isTitleLine(tokens, from: index)
        before = .stop
      }
      guard token.isWordLike else {
        let isClitic = token.kind == .singleQuote && isPossessive(index, tokens)
        let tag = isClitic ? Tag.clitic : Tagger.mark(token.kind)
        tags.append(tag)
        last = tag
        // "Gen." goes on with the name.
        if tag != .stop || !words[Swift.max(0, index - 1)].classes.contains(.abbreviation) {
          before = tag
        }
        continue
      }
      let tag = word(
        index, tokens, words, isVerbCue[index],
        nextCue: index + 1 < tokens.count ? isVerbCue[index + 1] : 0, before: before,
        last: last, isTitle: isTitle)
      tags.append(tag)
      last = tag
      if tag != .adverb, tag != .negator { before = tag }
    }
  }

  /// Whether the line that starts at `start` is a headline with capitals on most words.
  private func isTitleLine(_ tokens: [Token], from start: Int) -> Bool {
    var (index, capitals, small) = (start, 0, 0)
    while index < tokens.count, index == start || !tokens[index].shape.contains(.lineBefore) {
      if tokens[index].kind == .word, tokens[index].end - tokens[index].start > 3 {
        if tokens[index].shape.contains(.capitalised) { capitals += 1 } else { small += 1 }
      }
      index += 1
      guard index - start < 40 else { return false }
    }
    return capitals >= 3 && capitals >= 3 * small
  }

  /// Whether the apostrophe stands for a possessive: "the dockers' union".
  private func isPossessive(_ index: Int, _ tokens: [Token]) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].shape.contains(.sSuffix)
      && !tokens[index].shape.contains(.spaceBefore)
      && tokens[index + 1].shape.contains(.spaceBefore) && tokens[index + 1].isWordLike
  }

  private static func mark(_ kind: Token.Kind) -> Tag {
    switch kind {
    case .comma: .comma
    case .colon: .colon
    case .semicolon: .semicolon
    case .dash: .dash
    case .period, .question, .exclamation, .ellipsis: .stop
    case .openQuote, .closeQuote, .straightQuote, .openSingleQuote, .singleQuote: .quote
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    case .currency, .percent: .number
    default: .other
    }
  }

  private func word(
    _ index: Int, _ tokens: [Token], _ words: [Word], _ cue: UInt8, nextCue: UInt8, before: Tag,
    last: Tag,
    isTitle: Bool
  ) -> Tag {
    let token = tokens[index]
    let classes = words[index].classes
    if token.kind == .number { return .number }
    if nextCue > 0, before != .determiner, known.timesAdverbs.contains(token.hash) {
      return .adverb
    }
    let next = index + 1 < tokens.count ? index + 1 : index
    let nextClasses = words[next].classes
    let isCapital =
      token.shape.contains(.capitalised) && !isTitle && before != .stop && before != .quote
      && before != .colon
    if classes.intersects(Tagger.closed) || token.shape.contains(.clitic) {
      if let tag = closedClass(
        token, classes, next: tokens[next], nextClasses, before: before, last: last, isCapital,
        followsAccording: index > 0 && tokens[index - 1].hash == known.according,
        isCueNext: nextCue > 0 && tokens[next].shape.isDisjoint(with: [.sSuffix, .capitalised]))
      {
        return tag
      }
    }
    if classes.contains(.adverb), !classes.intersects(.preposition.union(.verb)) { return .adverb }
    // "a source close to him"
    if token.hash == known.close, tokens[next].hash == known.to, before == .noun {
      return .adjective
    }
    if cue > 0 || classes.intersects(.verb) {
      if isCapital || words[index].id < 0 && token.shape.contains(.capitalised) { return .name }
      let previous = index > 0 ? index - 1 : index
      return verbForm(
        token, classes, cue, before: before, last: last, next: tokens[next], nextClasses,
        previous: tokens[previous], words[previous].classes,
        isPronominal: known.pronominal.contains(tokens[previous].hash))
    }
    if token.shape.contains(.capitalised),
      before != .stop || !token.shape.contains(.lySuffix) || nextCue == 2 && classes.isEmpty
    {
      return .name
    }
    if token.shape.contains(.lySuffix), !classes.intersects(Tagger.nouny),
      !known.noAdverbs.contains(token.hash)
    {
      return .adverb
    }
    return classes.contains(.numberWord) ? .number : .noun
  }

  private static let closed: WordClass = [
    .firstSingular, .firstPlural, .second, .third, .it, .possessive, .determiner, .be, .have,
    .auxiliaryDo, .will, .would, .may, .must, .negator, .preposition, .coordinator, .subordinator,
    .complementizer, .relative, .interrogative, .expletive,
  ]

  private func closedClass(
    _ token: Token, _ classes: WordClass, next: Token, _ nextClasses: WordClass, before: Tag,
    last: Tag, _ isCapital: Bool, followsAccording: Bool, isCueNext: Bool
  ) -> Tag? {
    let hash = token.hash
    if hash == known.possessive {
      return last == .pronoun || last == .wh || last == .adverb || last == .that
        || classIsClauseLike(nextClasses, next) ? .be : .clitic
    }
    if hash == known.had { return .modal }
    if hash == known.to {
      let isVerb =
        nextClasses.intersects([.baseForm, .auxiliaryDo]) || isCueNext
        || nextClasses.isEmpty && isBareWord(next)
        || nextClasses.contains(.adverb) && !next.shape.contains(.capitalised)
      return isVerb && !nextClasses.intersects(.determiner) && !followsAccording
        ? .to : .preposition
    }
    if hash == known.that { return .that }
    // "US senators"
    if hash == known.us, token.shape.contains(.allCapitals) { return .name }
    if classes.contains(.be) { return .be }
    if classes.contains(.have) { return .have }
    if classes.contains(.auxiliaryDo) { return .modal }
    if classes.intersects([.will, .would, .may, .must]) {
      if isCapital, !token.shape.contains(.clitic) { return .name }
      if before == .determiner || before == .possessive || before == .adjective { return .noun }
      if hash != known.had, classes.contains(.sForm) { return nil }
      return .modal
    }
    if classes.contains(.possessive) {
      let endsHere =
        !next.isWordLike
        || nextClasses.intersects([
          .complementizer, .preposition, .determiner, .possessive, .subordinator, .coordinator,
          .interrogative,
        ]) || next.hash == known.to
      return hash == known.her && endsHere ? .pronoun : .possessive
    }
    if classes.intersects([.firstSingular, .firstPlural, .second, .third, .it]) { return .pronoun }
    if classes.contains(.negator) {
      return classes.contains(.determiner) ? .determiner : hash == known.no ? .determiner : .negator
    }
    if classes.intersects([.relative, .interrogative]) {
      return classes.contains(.subordinator) ? .subordinator : .wh
    }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.coordinator) { return .coordinator }
    if classes.contains(.preposition) {
      if classes.intersects(.verb), before != .verb { return .preposition }
      return .preposition
    }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.expletive) { return .pronoun }
    return nil
  }

  /// Whether what follows *'s* makes it the verb "is" or "has".
  private func classIsClauseLike(_ next: WordClass, _ token: Token) -> Bool {
    next.intersects([.determiner, .negator, .preposition]) && !next.intersects(.numberWord)
      && !token.shape.contains(.capitalised) && token.isWordLike && !next.contains(.adverb)
  }

  private func verbForm(
    _ token: Token, _ classes: WordClass, _ cue: UInt8, before: Tag, last: Tag, next: Token,
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
    let isVerbOnly = cue == 2 && closesObject(next, nextClasses)
    let isModified =
      before == .possessive || before == .clitic
      || (before == .determiner
        && !(isPronominal && (cue == 2 || cue > 0 && next.kind == .comma))
        || before == .adjective)
        && !(isVerbOnly && form.contains(.pastForm) && !form.contains(.participle))
      || before == .number && cue != 2 && !closesObject(next, nextClasses)
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
    let couldBeNoun = cue == 1 || classes.intersects(Tagger.nouny) || cue == 0
    if form.contains(.sForm) {
      guard
        before == .name || before == .noun || before == .pronoun || before == .wh
          || before == .comma || before == .quote || before == .that || before == .coordinator
          || before == .dash || before == .closeBracket
      else { return couldBeNoun ? .noun : .verb }
      // “…,” she notes. “…,” Lee notes.
      let endsSentence =
        cue > 0
        && (before == .name || before == .noun && previous.shape.isDisjoint(with: .sSuffix))
        && (next.kind == .period || next.kind == .comma)
      let isAfterManner = last == .adverb && cue > 0 && before != .comma
      return !couldBeNoun || before == .pronoun || endsSentence || isAfterManner
        || before == .wh && cue > 0
        || opensComplement(next, nextClasses)
        ? .verb : .noun
    }
    let isSubjectBefore =
      before == .pronoun || before == .wh || before == .noun || before == .comma
      || before == .quote || before == .coordinator || before == .name || before == .closeBracket
      || isPronominal && cue > 0 && last != .noun
    guard isSubjectBefore else { return couldBeNoun ? .noun : .verb }
    // A singular noun has no verb in the base form: "a fundraising email Wednesday".
    if before == .noun, couldBeNoun, previous.shape.isDisjoint(with: [.sSuffix, .lySuffix]),
      !previousClasses.intersects([.people, .organisation, .adverb])
    {
      return .noun
    }
    // "the members firmly oppose it", "…, the records show."
    let isAfterManner = last == .adverb && cue > 0 && before != .comma
    let endsSentence =
      cue > 0 && before == .noun && (next.kind == .period || next.kind == .comma)
    return before == .pronoun || !couldBeNoun || isAfterManner || endsSentence
      || cue > 0 && previous.hash == known.who
      || opensComplement(next, nextClasses) ? .verb : .noun
  }

  private static func guess(_ token: Token) -> WordClass {
    if token.shape.contains(.ingSuffix) { return .ingForm }
    if token.shape.contains(.edSuffix) { return [.pastForm, .participle] }
    return token.shape.contains(.sSuffix) ? .sForm : .baseForm
  }

  /// Whether an unknown word may be the base of a verb: "to republish".
  private func isBareWord(_ token: Token) -> Bool {
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
