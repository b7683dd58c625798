/// Somebody or something that a document names or speaks of as a source.
struct Named {
  /// What is known of how a pronoun refers to it.
  enum Gender { case unknown, female, male, neuter, plural }

  /// The fullest mention so far, without title or office; the phrase itself where it is no name.
  var name: Range<Int>
  /// The words of the mention that tell it apart: how many.
  var length: Int
  /// The hashes of the first and the last word of the name.
  var first: UInt64
  var last: UInt64
  var gender = Gender.unknown
  /// Whether it has a name of its own, not only a description ("my mother").
  var isNamed = false
  /// Whether it is most likely a person.
  var isPerson = false
  /// Whether it is most likely an organisation.
  var isOrganisation = false
  /// Where it was mentioned last.
  var seen: Int
  /// Whether it was the source of a claim.
  var isSource = false
  /// How often it was mentioned.
  var mentions = 1
}
