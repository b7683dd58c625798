/// What one speaker says between two labels of a transcript, in tokens.
package struct Turn: Equatable, Sendable {
  /// How sure a label is to name a speaker.
  package enum Label: Sendable {
    /// A name that could also open a headline: "Jane Roe: …".
    case name
    /// A question's mark, capitals or a title: "Q:", "MR. ROE:", "Ms. Roe (Halden):".
    case speaker
  }

  /// The name before the mark, with what stands in brackets.
  package let speaker: Range<Int>
  /// The mark after the name: a colon, or the stop of "Q."; empty where there is none.
  package let mark: Range<Int>
  /// What is said, up to the next label.
  package var body: Range<Int>
  /// How sure the label is.
  package let label: Label

  /// Creates a turn.
  package init(speaker: Range<Int>, mark: Range<Int>, body: Range<Int>, label: Label) {
    self.speaker = speaker
    self.mark = mark
    self.body = body
    self.label = label
  }
}
