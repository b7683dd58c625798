package import ProvisoText

/// Words that both statements and conditions are read by.
extension WordSet {
  /// What says that something is not so: "denied that".
  package static let denials = WordSet(["deny", "denies", "denied", "denying"])
  /// Subjects that are nobody; *no one* is recognised by its *no*.
  package static let nobodies = WordSet(["nobody", "none", "neither"])
  /// Titles of persons that are written before a name, beyond the class of titles.
  package static let honorifics = WordSet([
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "lord", "dame", "baroness", "senator",
  ])
}
