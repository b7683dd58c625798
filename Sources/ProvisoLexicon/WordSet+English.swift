package import ProvisoText

/// Words that both statements and conditions are read by.
extension WordSet {
  /// Subjects that are nobody; *no one* is recognised by its *no*.
  package static let nobodies = WordSet(["nobody", "none", "neither"])
}
