/// An attribution found in a page, in tokens.
struct Claim {
  /// Who says or thinks it; empty where nobody is named.
  var source: Range<Int>
  /// The words that attribute.
  var cue: Range<Int>
  /// What is said, with a second part where the frame stands in its midst.
  var content: Range<Int>
  var rest: Range<Int>
  /// What the cue takes.
  var frame: Frame
  /// The sentence of the cue.
  var sentence: Int
  /// Whether what is said is a noun phrase, no clause: "praised |the plan".
  var isPhrase = false
  /// Whether what is said stands before the cue.
  var isReversed = false

  /// Whether `range` lies inside what is said.
  func contains(_ range: Range<Int>) -> Bool {
    content.lowerBound <= range.lowerBound && range.upperBound <= content.upperBound
      || rest.lowerBound <= range.lowerBound && range.upperBound <= rest.upperBound
  }
}
