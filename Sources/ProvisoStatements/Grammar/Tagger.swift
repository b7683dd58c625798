import ProvisoLexicon
import ProvisoText

/// Whether a verb of the attribution lexicon starts at a token.
enum VerbCue: UInt8 {
  case none
  /// One whose forms are nouns as well: "claim", "report".
  case nounOrVerb
  case verb
}

/// Gives each token its ``Tag`` by the classes of the word and of its neighbours.
///
/// The rules are those of shallow parsers: a determiner makes the next verb form a noun, *to* and a
/// modal make it an infinitive, a subject before it makes it finite. One pass, one token of
/// look-ahead.
struct Tagger: Sendable {
  let known: KnownWords

  static let nouny: WordClass = [
    .organisation, .person, .plan, .outcome, .document, .people, .timeUnit, .unit, .contractParty,
  ]

  /// Replaces the contents of `tags` by the tags of the tokens.
  ///
  /// `verbCues` tells of each token whether a verb of attribution starts there.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func tag(
    _ tokens: [Token], _ words: [Word], verbCues: [VerbCue], into tags: inout [Tag]
  ) {
    tags.removeAll(keepingCapacity: true)
    tags.append(addingCapacity: tokens.count) { tag(tokens, words, verbCues, into: &$0) }
  }

  private func tag(
    _ tokens: [Token], _ words: [Word], _ verbCues: [VerbCue], into tags: inout OutputSpan<Tag>
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
        index, tokens, words, verbCues[index],
        nextCue: index + 1 < tokens.count ? verbCues[index + 1] : .none, before: before,
        last: last, isTitle: isTitle, followsCue: index > 0 && verbCues[index - 1] == .verb)
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
      // With ten small words, forty tokens hold too few capitals.
      guard index - start < 40, small < 10 else { return false }
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
    _ index: Int, _ tokens: [Token], _ words: [Word], _ cue: VerbCue, nextCue: VerbCue, before: Tag,
    last: Tag, isTitle: Bool, followsCue: Bool
  ) -> Tag {
    let token = tokens[index]
    let classes = words[index].classes
    if token.kind == .number { return .number }
    if nextCue != .none, before != .determiner, known.timesAdverbs.contains(token.hash) {
      return .adverb
    }
    let next = index + 1 < tokens.count ? index + 1 : index
    let nextClasses = words[next].classes
    let isCapital =
      token.shape.contains(.capitalised) && !isTitle && before != .stop && before != .quote
      && before != .colon
    // "said |Per Olafsen"
    if isCapital, followsCue, tokens[next].shape.contains(.capitalised), next > index,
      classes.intersects([.preposition, .adverb, .coordinator, .auxiliaryDo]),
      !classes.intersects(.determiner)
    {
      return .name
    }
    if classes.intersects(Tagger.closed) || token.shape.contains(.clitic) {
      if let tag = closedClass(
        token, classes, next: tokens[next], nextClasses, before: before, last: last, isCapital,
        followsAccording: index > 0 && tokens[index - 1].hash == known.according,
        isCueNext: nextCue != .none
          && tokens[next].shape.isDisjoint(with: [.sSuffix, .capitalised]))
      {
        return tag
      }
    }
    if classes.contains(.adverb), !classes.intersects(.preposition.union(.verb)) { return .adverb }
    // "a source close to him"
    if token.hash == known.close, tokens[next].hash == known.to, before == .noun {
      return .adjective
    }
    if cue != .none || classes.intersects(.verb) {
      // "Finance Minister Lee"
      let isOffice =
        cue == .none && token.shape.contains(.capitalised)
        && tokens[next].shape.contains(.capitalised)
        && nextClasses.intersects([.title, .person])
      if isCapital || isOffice || words[index].id < 0 && token.shape.contains(.capitalised) {
        return .name
      }
      let previous = index > 0 ? index - 1 : index
      return verbForm(
        token, classes, cue, before: before, last: last, next: tokens[next], nextClasses,
        previous: tokens[previous], words[previous].classes,
        isPronominal: known.sets.contains(.pronominalDeterminers, tokens[previous].hash))
    }
    if token.shape.contains(.capitalised),
      before != .stop || !token.shape.contains(.lySuffix) || nextCue == .verb && classes.isEmpty
    {
      return .name
    }
    if token.shape.contains(.lySuffix), !classes.intersects(Tagger.nouny),
      !known.sets.contains(.nonAdverbsInLy, token.hash)
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
    if hash == known.contractedWould { return .modal }
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
      return classes.contains(.sForm) ? nil : .modal
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
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.expletive) { return .pronoun }
    return nil
  }

  /// Whether what follows *'s* makes it the verb "is" or "has".
  private func classIsClauseLike(_ next: WordClass, _ token: Token) -> Bool {
    next.intersects([.determiner, .negator, .preposition]) && !next.intersects(.numberWord)
      && !token.shape.contains(.capitalised) && token.isWordLike && !next.contains(.adverb)
  }
}
