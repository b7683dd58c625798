import ProvisoIO
import ProvisoText

/// What is known of a statement beside its scores when it is written.
struct ScoredUnit {
  /// The bytes of an identifier, as JSON (a string with its quotes, or a number).
  var identifier: [UInt8] = []
  /// The name of the document as JSON: the file of prose, or the identifier of the record it came
  /// in.
  var document: [UInt8] = []
  /// The place of the statement in its document, in the unit of the output.
  var start = 0
  var end = 0
  /// Who said it, for prose.
  var attribution: UnitAttribution?
  /// The language of the document, for prose.
  var language: String?
  /// Whether the scores mean anything: the model knows English only.
  var isScored: Bool { language == nil || language == "en" }
}

/// The attribution of a statement, with offsets in the unit of the output.
struct UnitAttribution {
  /// Words of the document; without a place where the caller named the speaker.
  struct Mention {
    var place: TextSpan?
    var text: String
  }
  var kind: String
  var source: Mention?
  var resolved: Mention?
  var cue: Mention?
}
