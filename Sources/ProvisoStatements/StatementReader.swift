package import ProvisoLexicon
package import ProvisoText

/// Reads documents: finds their statements and who makes them.
///
///     var reader = StatementReader(lexicon)
///     let units = reader.read(article.span)
///
/// A reader owns its buffers and is meant to be used again for the next document.
package struct StatementReader: Sendable {
  /// The code of the language of the last document, `en` for English.
  package private(set) var language = "en"
  /// How the last document is laid out.
  package private(set) var layout = Layout.news

  /// The attributed statements of the last document, nested ones included, in reading order.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  package func attributed() -> [Statement] { pageUnits.attributed(with: ownWords) }

  /// The sentences of the last document in reading order, datelines taken off.
  ///
  /// - Complexity: O(*n*) in their number.
  package var sentences: [TextSpan] {
    page.sentences.map { sentence in
      TextSpan(
        Int(page.tokens[sentence.lowerBound].start), Int(page.tokens[sentence.upperBound - 1].end))
    }
  }

  private let lexicon: Lexicon
  private let splitter: SentenceSplitter
  private let tagger: Tagger
  private let finder: ClaimFinder
  private let languages = LanguageGuess()
  private let turnFinder: TurnFinder
  /// The tokens and words of the last document.
  package private(set) var reading = Reading()
  private var page = Page()
  private var linker = QuoteLinker()
  private var resolver: SourceResolver
  private var claims: [Claim] = []
  private var pieces: [(claim: Int, tokens: Range<Int>)] = []
  private var verbCues: [VerbCue] = []
  private var referents: [SourceResolver.Referent] = []
  private var turns: [Turn] = []
  /// The first bytes of the marks that end their labels.
  private var turnMarks: Set<Int> = []
  /// What the speakers of turns, or the named speaker, say in their own words.
  private var ownWords: [Statement] = []
  private var pageUnits: Units {
    Units(
      page: page, claims: claims, pieces: pieces, referents: referents, known: finder.known,
      frames: finder.frames)
  }

  /// Creates a reader that knows the cues of `lexicon`.
  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let known = KnownWords(lexicon.sets)
    splitter = SentenceSplitter(lexicon)
    turnFinder = TurnFinder(lexicon)
    tagger = Tagger(known: known)
    resolver = SourceResolver(known: known)
    finder = ClaimFinder(
      frames: lexicon.cues.map { $0.role == .attribution ? Frame($0.labels) : [] }, known: known)
  }

  /// The statements of a document in reading order: every sentence, or what is said in it.
  ///
  /// The layout is found out from the text where it is `auto`; a speaker makes `auto` a speech,
  /// whose own sentences are all that speaker's.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package mutating func read(
    _ bytes: Span<UInt8>, layout: Layout = .auto, speaker: String? = nil
  ) -> [Statement] {
    // What the page holds of the last document would be copied, not written over.
    page.letGo()
    reading.read(bytes, with: lexicon, layers: [.attribution])
    page.tokens = reading.tokens
    page.words = reading.words
    page.matches = reading.matches
    language = languages.language(of: page.tokens, page.words)
    page.isWrapped = splitter.split(page.tokens, page.words, into: &page.sentences)
    dropDatelines()
    QuoteMarks.find(in: reading, into: &page.quotes)
    markTokens()
    markAmpersands(bytes)
    tagger.tag(page.tokens, page.words, verbCues: verbCues, into: &page.tags)
    turnFinder.find(page.tokens, page.words, into: &turns)
    turnMarks = Set(turns.compactMap { $0.mark.first.map { Int(page.tokens[$0].start) } })
    self.layout = resolve(layout, hasSpeaker: speaker != nil)
    findClaims()
    if self.layout == .transcript { dropTurns() }
    if self.layout != .news { dropPerformatives(isNamed: speaker != nil) }
    let name = speaker.map { SpeakerName($0, known: finder.known) }
    if let name, self.layout != .news { dropOwn(name) }
    linker.link(page, &claims, pieces: &pieces, finder)
    resolver.labels = self.layout == .transcript ? turns.map(\.speaker) : []
    referents = resolver.resolve(page, claims, frames: finder.frames)
    let units = pageUnits
    let statements =
      if self.layout == .transcript {
        units.transcript(turns, turnFinder)
      } else if let speaker {
        units.prose(of: speaker, name, isNews: self.layout == .news)
      } else if let headline = self.layout == .speech ? units.headlineSpeaker() : nil {
        units.prose(of: nil, nil, headline: headline, isNews: false)
      } else {
        units.news()
      }
    ownWords =
      self.layout == .transcript || speaker != nil ? statements.filter(isOwnWords) : []
    return statements
  }

  /// Takes datelines off the sentences that they open, and drops sentences that are nothing else.
  private mutating func dropDatelines() {
    for number in page.sentences.indices {
      let sentence = page.sentences[number]
      let label = number < 2 ? Dateline.labelEnd(in: sentence, page.tokens) : nil
      if let start = label ?? Dateline.end(in: sentence, page.tokens) {
        page.sentences[number] = start..<sentence.upperBound
      }
    }
    page.sentences.removeAll { $0.isEmpty }
  }

  /// Drops the claims of labels that open a turn, whose words are its speaker's anyway.
  private mutating func dropTurns() {
    let marks = Set(turns.map(\.mark))
    claims.removeAll { marks.contains($0.cue) }
  }

  /// Drops what speakers report of themselves in their own words: "I thank", "we ask"; in the past,
  /// too, where turns or the caller name them: "I promised you".
  private mutating func dropPerformatives(isNamed: Bool) {
    claims.removeAll { claim in
      claim.source.count == 1
        && page.has(claim.source.lowerBound, [.firstSingular, .firstPlural])
        && page.quote(at: claim.cue.lowerBound) < 0
        && (layout == .transcript || isNamed || !page.has(claim.cue.upperBound - 1, .pastForm))
    }
  }

  /// Drops what the speaker whom the caller named reports by name: "Norvane plans", "the company
  /// intends".
  private mutating func dropOwn(_ speaker: SpeakerName) {
    claims.removeAll { claim in
      !claim.source.isEmpty && page.quote(at: claim.cue.lowerBound) < 0
        && speaker.isNamed(by: claim.source, in: page)
    }
  }

  /// Whether the statement is of a turn, or of the speaker whom the caller named.
  private func isOwnWords(_ statement: Statement) -> Bool {
    layout == .transcript
      ? statement.attribution.kind != .narration && isOfTurn(statement.attribution)
      : statement.attribution.kind == .direct && statement.attribution.cue == nil
  }

  /// Whether the label of a turn attributes, not a cue in it that tells of somebody else.
  private func isOfTurn(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue?.span.start else { return true }
    return turnMarks.contains(cue)
  }

  private func resolve(_ layout: Layout, hasSpeaker: Bool) -> Layout {
    guard layout == .auto else { return layout }
    let guess = Layout.guess(
      page.tokens, page.words, sentences: page.sentences, turns: turns, turnFinder
    ) { page.quoteOf[$0] >= 0 }
    return guess == .news && hasSpeaker ? .speech : guess
  }

  /// Notes for each token its quote, its cue, and whether the cue is a verb.
  private mutating func markTokens() {
    let count = page.tokens.count
    page.quoteOf.removeAll(keepingCapacity: true)
    page.quoteOf.append(contentsOf: repeatElement(-1, count: count))
    for (number, quote) in page.quotes.enumerated() {
      for index in quote.tokens { page.quoteOf[index] = Int32(number) }
    }
    page.matchAt.removeAll(keepingCapacity: true)
    page.matchAt.append(contentsOf: repeatElement(-1, count: count))
    verbCues.removeAll(keepingCapacity: true)
    verbCues.append(contentsOf: repeatElement(.none, count: count))
    for (number, match) in page.matches.enumerated() {
      page.matchAt[match.tokens.lowerBound] = Int32(number)
      let frame = finder.frames[match.cue]
      guard frame.isVerb, frame.isDisjoint(with: [.adjective, .passive]) else { continue }
      verbCues[match.tokens.lowerBound] =
        frame.isNoun || frame.contains(.homograph) ? .nounOrVerb : .verb
    }
  }

  private mutating func markAmpersands(_ bytes: Span<UInt8>) {
    page.ampersands.removeAll(keepingCapacity: true)
    for index in page.tokens.indices
    where page.tokens[index].kind == .symbol && bytes[Int(page.tokens[index].start)] == 0x26 {
      page.ampersands.insert(index)
    }
  }

  private mutating func findClaims() {
    claims.removeAll(keepingCapacity: true)
    var clause = Clause(page: page, sentence: 0..<0, known: finder.known, frames: finder.frames)
    var first = 0
    for (number, sentence) in page.sentences.enumerated() {
      clause.sentence = sentence
      var last = first
      while last < page.matches.count,
        page.matches[last].tokens.lowerBound < sentence.upperBound
      {
        last += 1
      }
      finder.find(in: clause, sentence: number, matches: first..<last, into: &claims)
      first = last
    }
  }
}
