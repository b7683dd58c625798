public import ProvisoText

/// A text read with a lexicon: its tokens, what is known of each word, and the cues found.
///
/// A reading owns its buffers and is meant to be used again for the next text.
public struct Reading: Sendable {
  /// The tokens in reading order.
  public private(set) var tokens: [Token] = []
  /// What the lexicon knows of each token.
  package private(set) var words: [Word] = []
  /// All classes of all tokens.
  package private(set) var classes: WordClass = []
  /// A bit for each kind of token that is there.
  package private(set) var kinds: UInt32 = 0
  /// The cues found, by their first token; inside a layer none overlaps another.
  public private(set) var matches: [CueMatch] = []

  /// The tokens that most rules look for.
  public private(set) var landmarks = Landmarks()

  /// The word sets of the lexicon that the text was read with.
  package private(set) var sets = WordSets()
  /// Keeps them there; of each reading its own, so that threads that copy theirs do not wait for
  /// one another.
  private var owner: Owner?

  private final class Owner: Sendable {
    let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }
  }

  private let tokenizer = Tokenizer()
  /// The words at which a cue of a statement may start.
  private var starts = Scratch<Int32>()
  /// The words at which a cue of the layers may start that are asked for.
  private var layerStarts = Scratch<Int32>()

  /// Whether a token of `kind` is there.
  package func holds(_ kind: Token.Kind) -> Bool { kinds &>> UInt32(kind.rawValue) & 1 != 0 }

  /// Creates an empty reading.
  public init() {}

  /// Reads `bytes`, which must be valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates only where the buffers must grow.
  public mutating func read(_ bytes: Span<UInt8>, with lexicon: Lexicon, layers: LayerSet = .all) {
    use(lexicon)
    tokenizer.tokenize(bytes, into: &tokens)
    if !words.isEmpty { words.removeAll(keepingCapacity: true) }
    // SAFETY: the lexicon is there until this returns.
    unsafe Reading.lookUp(tokens, lexicon.words.unowned, into: &words, starts: &starts)
    find(lexicon, layers)
  }

  private mutating func use(_ lexicon: Lexicon) {
    guard owner?.lexicon !== lexicon else { return }
    owner = Owner(lexicon)
    // SAFETY: the owner of the lexicon is there as long as its sets.
    sets = unsafe lexicon.sets.unowned
  }

  /// Finds what is found in the words.
  private mutating func find(_ lexicon: Lexicon, _ layers: LayerSet) {
    if !layers.isDisjoint(with: .statement) { (classes, kinds) = landmarks.find(tokens, words) }
    if layers.contains(.attribution) {
      collectStarts(lexicon.matcher, layers)
      match(lexicon, at: layerStarts, layers)
    } else {
      match(lexicon, at: starts, layers)
    }
  }

  /// Fills `words`, and notes on the way which can start a cue, judged by the word that follows.
  @inline(__always) private static func lookUp(
    _ tokens: [Token], _ index: WordIndex, into words: inout [Word], starts: inout Scratch<Int32>
  ) {
    for token in tokens { index.prefetch(token.hash) }
    starts.begin(room: tokens.count + 1)
    words.append(addingCapacity: tokens.count) { words in
      // What may follow the word before.
      var next: UInt64 = 0
      for place in tokens.indices {
        let token = tokens[place]
        var (word, following) = index.entry(token.hash)
        if token.kind == .number { word.classes.insert(.number) }
        if word.classes.isEmpty {
          if token.shape.contains(.ingSuffix) { word.classes = .ingForm }
          if token.shape.contains(.edSuffix) { word.classes = [.pastForm, .participle] }
        }
        words.append(word)
        starts.append(
          reserved: Int32(truncatingIfNeeded: place &- 1),
          if: next &>> UInt64(truncatingIfNeeded: word.id) & 1 != 0)
        next = following
      }
      // After the last word there is nothing, as after a word that is not known.
      starts.append(
        reserved: Int32(truncatingIfNeeded: tokens.count - 1), if: next &>> 63 != 0)
    }
  }

  private mutating func match(
    _ lexicon: Lexicon, at starts: Scratch<Int32>, _ layers: LayerSet
  ) {
    let matcher = lexicon.matcher
    for place in 0..<starts.count {
      let index = Int(starts[place])
      matcher.prefetch(
        from: words[index].root, index + 1 < words.count ? words[index + 1] : .unknown)
    }
    // The buffer is a local while spans of the others are lent.
    var matches: [CueMatch] = []
    swap(&matches, &self.matches)
    defer { swap(&matches, &self.matches) }
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    var covered: [5 of Int32] = .init(repeating: 0)
    let words = words.span
    let tokens = tokens.span
    var longest = CueMatcher.Longest()
    for place in 0..<starts.count {
      let index = Int(starts[place])
      matcher.longest(
        from: words[index].root, at: index + 1, words: words, tokens: tokens,
        layers: layers.rawValue, into: &longest)
      var found = longest.layers & layers.rawValue
      while found != 0 {
        let layer = found.trailingZeroBitCount
        found &= found &- 1
        guard covered[layer] <= Int32(index) else { continue }
        covered[layer] = longest.end[layer]
        matches.append(
          CueMatch(cue: Int(longest.cue[layer]), tokens: index..<Int(longest.end[layer])))
      }
      longest.clear()
    }
  }

  /// Collects every word at which a cue of `layers` may start.
  private mutating func collectStarts(_ matcher: CueMatcher, _ layers: LayerSet) {
    layerStarts.begin(room: words.count)
    for index in words.indices where words[index].root >= 0 {
      layerStarts.append(
        reserved: Int32(truncatingIfNeeded: index),
        if: matcher.leads(from: words[index].root, to: layers.rawValue))
    }
  }
}

// A statement of a document that was read already.
extension Reading {
  /// The tokens of the bytes at `span`, where these would read the same if they stood alone; else
  /// `nil`.
  ///
  /// - Complexity: O(log *n*) in the number of tokens of the document, and O(*n*) in those of the
  ///   part.
  package func part(at span: TextSpan) -> Range<Int>? {
    let first = tokens.partitioningIndex { Int($0.start) >= span.start }
    var end = first
    while end < tokens.count, Int(tokens[end].start) < span.end { end += 1 }
    guard first < end, Int(tokens[first].start) == span.start,
      Int(tokens[end - 1].end) == span.end,
      // Half a contraction reads otherwise: "Lee|'s", "ca|n't".
      !tokens[first].shape.contains(.clitic),
      end == tokens.count || !tokens[end].shape.contains(.clitic)
    else { return nil }
    return first..<end
  }

  /// Reads a ``part(at:)`` of a document that was read with the same lexicon, as its bytes would be
  /// read.
  ///
  /// - Complexity: O(*n*) in the number of tokens of the part.
  package mutating func read(
    _ part: Range<Int>, of document: borrowing Reading, with lexicon: Lexicon, layers: LayerSet
  ) {
    use(lexicon)
    let start = document.tokens[part.lowerBound].start
    tokens.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: document.words[part])
    tokens.append(contentsOf: document.tokens[part])
    for index in tokens.indices {
      tokens[index].start &-= start
      tokens[index].end &-= start
    }
    // Nothing stands before the first one.
    tokens[0].shape.subtract([.lineBefore, .paragraphBefore])
    tokens[0].shape.insert(.spaceBefore)
    copyStarts(of: document, in: part)
    find(lexicon, layers)
  }

  /// Takes over where cues may start.
  ///
  /// Whether one ends with the last word, only the search can tell.
  private mutating func copyStarts(of document: borrowing Reading, in part: Range<Int>) {
    starts.begin(room: part.count)
    let all = document.starts
    var place = (0..<all.count).partitioningIndex { Int(all[$0]) >= part.lowerBound }
    while place < all.count, all[place] < part.upperBound - 1 {
      starts.append(reserved: all[place] &- Int32(truncatingIfNeeded: part.lowerBound))
      place += 1
    }
    if words[words.count - 1].root >= 0 {
      starts.append(reserved: Int32(truncatingIfNeeded: words.count - 1))
    }
  }
}
