import Proviso
import ProvisoIO

/// Turns records into labelled quotes, one after the other.
struct QuoteReader {
  /// What is read: labels of the scheme for `gold`, else one label; nil where that is open.
  let kind: Model.Kind?
  let fields: QuoteFields
  /// What to do where labels of the scheme are missing, for the end of a message.
  let advice: String
  /// The quotes read so far.
  private(set) var quotes: [LabelledQuote] = []
  /// What of the scheme some records break, each with its place.
  private(set) var breaches: [String] = []
  /// The roles for which some record has a field.
  private(set) var found: Set<QuoteRole> = []

  init(_ kind: Model.Kind?, _ fields: QuoteFields, advice: String) {
    self.kind = kind
    self.fields = fields
    self.advice = advice
  }

  /// Reads the record at which the cursor is.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` that names file, line and field.
  mutating func add(_ cursor: RecordCursor, _ chunk: RecordChunk) throws(IOFailure) {
    for role in QuoteRole.allCases where fields.field(role, of: cursor).kind != .missing {
      found.insert(role)
    }
    let place = "\(chunk.name):\(cursor.line)"
    let text = try fields.text(of: cursor, in: chunk)
    var weight = try weight(cursor, chunk)
    let label: LabelledQuote.Label
    if kind == .gold {
      let gold = try gold(text, cursor, chunk)
      label = .gold(gold.labels)
      if gold.isUnsure { weight /= 2 }
      if let breach = gold.breach { breaches.append("\(place): \(breach)") }
    } else {
      label = try self.label(cursor, chunk)
    }
    let id = fields.string(.id, of: cursor, in: chunk)
    quotes.append(
      LabelledQuote(
        id: id.isEmpty ? place : id, text: text,
        group: fields.string(.group, of: cursor, in: chunk),
        source: fields.string(.source, of: cursor, in: chunk), label: label, weight: weight,
        place: "\(place): field '\(fields.name(of: .label))'"))
  }

  /// How much the quote counts in training, 1 where nothing is said.
  private func weight(
    _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) -> Double {
    let text = fields.string(.weight, of: cursor, in: chunk)
    if text.isEmpty { return 1 }
    guard let weight = LabelledQuote.Label.number(in: text), weight > 0, weight <= 1e6 else {
      throw cursor.failure(
        "must be a number above 0, of at most 1,000,000", in: chunk, field: fields.name(of: .weight)
      )
    }
    return weight
  }

  /// The labels of the scheme.
  private func gold(
    _ text: [UInt8], _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) -> (labels: LabelledQuote.Gold, isUnsure: Bool, breach: String?) {
    guard chunk.format == .jsonl else {
      throw cursor.failure(
        "labels of the scheme have spans, which a table cannot hold; give them as .jsonl\(advice)",
        in: chunk)
    }
    let object: JSONValue
    do {
      object = try JSONValue(chunk.bytes.span, cursor.record)
    } catch {
      throw cursor.failure("broken JSON: \(error.kind.rawValue)", in: chunk)
    }
    return try GoldRecord.gold(object, text, cursor, chunk, advice: advice)
  }

  /// The one label of a quote.
  private func label(
    _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) -> LabelledQuote.Label {
    func fault(_ message: String) -> IOFailure {
      cursor.failure(message, in: chunk, field: fields.name(of: .label))
    }
    let field = fields.field(.label, of: cursor)
    let text = fields.string(.label, of: cursor, in: chunk)
    switch field.kind {
    case .missing: throw fault("missing; name the field of the label with --label-field")
    case .number: return .number(Double(text) ?? .nan)
    case .string, .boolean:
      guard !text.trimmed.isEmpty else {
        throw fault("blank; give the quote a label or leave it out")
      }
      return .text(text.trimmed)
    case .null, .array, .object:
      throw fault("of type \(field.kind.rawValue); a label is a string or a number")
    }
  }
}
