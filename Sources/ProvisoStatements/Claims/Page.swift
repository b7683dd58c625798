import ProvisoLexicon
import ProvisoText

/// A document being read: what the stages have found so far, in tokens.
struct Page {
  var tokens: [Token] = []
  var words: [Word] = []
  var tags: [Tag] = []
  var sentences: [Range<Int>] = []
  var quotes: [Quote] = []
  /// The quote that each token stands in, marks included; −1 outside.
  var quoteOf: [Int32] = []
  /// The cues of attribution, in reading order.
  var matches: [CueMatch] = []
  /// The cue that starts at each token; −1 where none does.
  var matchAt: [Int32] = []
  /// The tokens that are "&".
  var ampersands: Set<Int> = []
  /// Whether the lines are those of wrapped prose: they break inside paragraphs.
  var isWrapped = false

  /// Forgets what a reading owns.
  mutating func letGo() { (tokens, words, matches) = ([], [], []) }

  /// The tag at `index`; ``Tag/stop`` outside of the document.
  func tag(_ index: Int) -> Tag {
    index >= 0 && index < tags.count ? tags[index] : .stop
  }

  /// Whether the token at `index` is the word with `hash`.
  func isWord(_ index: Int, _ hash: UInt64) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].hash == hash
  }

  /// Whether the word at `index` has one of `classes`.
  func has(_ index: Int, _ classes: WordClass) -> Bool {
    index >= 0 && index < words.count && words[index].classes.intersects(classes)
  }

  /// Whether the period behind the word at `index` belongs to it, as in "Inc." and "Gen.", not in
  /// "the minister.".
  func isAbbreviated(_ index: Int) -> Bool {
    has(index, .abbreviation)
      || has(index, .title) && isCapitalised(index) && tokens[index].span.count < 5
  }

  /// Whether the word at `index` is the last one of the name of a firm that a comma parts: "Acme,
  /// |Inc.".
  func isFirm(_ index: Int, _ known: KnownWords) -> Bool {
    index < tokens.count && isCapitalised(index)
      && known.sets.contains(.legalForms, tokens[index].hash)
  }

  /// Whether a condition is put behind what was said: "provided", "but only if"; it opens before
  /// `end`.
  func opensRestriction(_ index: Int, before end: Int, _ known: KnownWords) -> Bool {
    var first = index
    while first < end,
      tag(first) == .coordinator || known.contrasts.contains(tokens[first].hash)
    {
      first += 1
    }
    guard first < end else { return false }
    return isWord(first, Units.only)
      ? has(first + 1, [.subordinator, .preposition])
      : known.sets.contains(.conditionOpeners, tokens[first].hash)
  }

  /// The number of the quote that `index` stands in; −1 outside of quotes.
  func quote(at index: Int) -> Int {
    index >= 0 && index < quoteOf.count ? Int(quoteOf[index]) : -1
  }

  /// The number of the sentence that holds `index`.
  ///
  /// - Complexity: O(log *n*) in the number of sentences.
  func sentence(at index: Int) -> Int? {
    let found = sentences.partitioningIndex { $0.upperBound > index }
    return found < sentences.count ? found : nil
  }

  /// Whether a quote opens at `index`.
  func opensQuote(_ index: Int) -> Bool {
    let quote = quote(at: index)
    return quote >= 0 && quotes[quote].tokens.lowerBound == index
  }

  /// Whether a quote ends with the token at `index`.
  func closesQuote(_ index: Int) -> Bool {
    let quote = quote(at: index)
    return quote >= 0 && quotes[quote].tokens.upperBound == index + 1
  }

  /// Whether a paragraph starts at `index`: behind an empty line, and behind any line that is not
  /// wrapped.
  func startsParagraph(_ index: Int) -> Bool {
    guard index > 0 else { return index == 0 }
    let shape = tokens[index].shape
    return shape.contains(.paragraphBefore) || !isWrapped && shape.contains(.lineBefore)
  }

  /// Whether the token starts with a capital.
  func isCapitalised(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].shape.contains(.capitalised)
  }
}
