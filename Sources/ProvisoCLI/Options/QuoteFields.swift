import ProvisoIO

/// What a field of a labelled quote is for.
enum QuoteRole: String, CaseIterable {
  case text, label, group, id, source, weight

  /// The name of the field where none is given.
  var usualName: String { rawValue }

  /// The option that names the field.
  var option: String { "--\(rawValue)-field" }
}

/// The fields of labelled quotes by their roles.
struct QuoteFields {
  /// The names of the fields to look for, each once, however many roles it has.
  let names: [String]
  private let places: [QuoteRole: Int]

  /// The fields that `name` gives for the roles.
  ///
  /// A group that is the label counts as none, since folds by label would be judged on labels that
  /// no fit to the others knows.
  init(_ name: (QuoteRole) -> String) {
    var names: [String] = []
    var places: [QuoteRole: Int] = [:]
    for role in QuoteRole.allCases {
      if role == .group, name(.group) == name(.label) { continue }
      let place = names.firstIndex(of: name(role)) ?? names.count
      if place == names.count { names.append(name(role)) }
      places[role] = place
    }
    self.names = names
    self.places = places
  }

  /// The name of the field with the role; the usual one for a role without a field.
  func name(of role: QuoteRole) -> String { places[role].map { names[$0] } ?? role.usualName }

  /// What a record has in the role.
  func field(_ role: QuoteRole, of cursor: RecordCursor) -> Field {
    places[role].map { cursor.fields[$0] } ?? .missing
  }

  /// What a record has in the role, as text; empty for nothing and for `null`.
  func string(_ role: QuoteRole, of cursor: RecordCursor, in chunk: RecordChunk) -> String {
    let field = field(role, of: cursor)
    guard field.kind != .missing, field.kind != .null else { return "" }
    var value: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// The bytes of the text.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` where there is none, or it has no words.
  func text(of cursor: RecordCursor, in chunk: RecordChunk) throws(IOFailure) -> [UInt8] {
    let field = try cursor.text(places[.text] ?? 0, in: chunk)
    var bytes: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &bytes)
    guard bytes.contains(where: { $0 > 0x20 }) else { throw cursor.blank(in: chunk) }
    return bytes
  }
}
