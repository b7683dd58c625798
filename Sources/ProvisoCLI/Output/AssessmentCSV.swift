import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoText

/// Writes scored statements as rows of a table, a column a field, named as in `--fields`.
///
/// Lists become one cell: numbers joined by blanks, spans as `TYPE:start-end` joined by blanks.
struct AssessmentCSV {
  private let fields: FieldSelection
  private let unit: OffsetUnit
  private let model: Model

  init(fields: FieldSelection, unit: OffsetUnit, model: Model) {
    self.fields = fields
    self.unit = unit
    self.model = model
  }

  /// The columns; attribution is left out by default where the input is not prose.
  func columns(isProse: Bool) -> [OutputField] {
    fields.ordered.filter { field in
      if OutputField.withoutCells.contains(field) { return false }
      if fields.isExplicit { return true }
      if field == .prediction { return model.kind != .gold }
      if field.isOfScheme, model.kind != .gold { return false }
      let isOfProse =
        field.name.hasPrefix("attribution") || field == .language || field == .document
      return isProse || !isOfProse
    }
  }

  /// Appends the header.
  func writeHeader(_ columns: [OutputField], to writer: inout CSVWriter) {
    for column in columns { writer.text(column.name) }
    writer.endRow()
  }

  /// Appends the row of the statement that `scorer` has just scored.
  func write(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ about: ScoredUnit, _ columns: [OutputField],
    to writer: inout CSVWriter
  ) {
    for column in columns {
      if about.isScored || !column.isAnswer {
        write(column, bytes, scorer, about, to: &writer)
      } else {
        writer.empty()
      }
    }
    writer.endRow()
  }

  /// Appends the cell of one column.
  private func write(
    _ column: OutputField, _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ about: ScoredUnit,
    to writer: inout CSVWriter
  ) {
    switch column {
    case .id: writer.text(about.text(of: about.identifier))
    case .document: writer.text(about.text(of: about.document))
    case .text: writer.text(bytes)
    case .start: writer.text("\(about.start)")
    case .end: writer.text("\(about.end)")
    case .language: writer.text(about.language ?? "")
    case .source: writer.text(about.attribution?.source?.text ?? "")
    case .resolved, .sourceResolved: writer.text(about.attribution?.resolved?.text ?? "")
    case .cue: writer.text(about.attribution?.cue?.text ?? "")
    case .kind: writer.text(about.attribution?.kind ?? "")
    case .commitmentLevel: writer.integer(scorer.commitment.level)
    case .commitmentName: writer.text(LevelNames.commitment[scorer.commitment.level])
    case .commitmentScore: number(scorer.commitment.score, to: &writer)
    case .commitmentProbabilities: writer.text(list(scorer.commitment))
    case .commitmentInterval: writer.text(list(scorer.interval(of: .commitment)))
    case .polarity: writer.text(scorer.polarityOfCommitment?.rawValue ?? "")
    case .holder: writer.text(scorer.holderOfCommitment.rawValue)
    case .conditionalityLevel: writer.integer(scorer.conditionality.level)
    case .conditionalityName: writer.text(LevelNames.conditionality[scorer.conditionality.level])
    case .conditionalityScore: number(scorer.conditionality.score, to: &writer)
    case .conditionalityProbabilities: writer.text(list(scorer.conditionality))
    case .conditionalityInterval: writer.text(list(scorer.interval(of: .conditionality)))
    case .conditions:
      let conditions = scorer.analysis.conditions
      writer.text(spans(conditions.map { ($0.type.name, scorer.bytes(of: $0.tokens)) }, bytes))
    case .lookalikes:
      let lookalikes = scorer.analysis.lookalikes
      writer.text(spans(lookalikes.map { ($0.type.name, scorer.bytes(of: $0.tokens)) }, bytes))
    case .specificityLevel: writer.integer(scorer.specificity.level)
    case .specificityName: writer.text(LevelNames.specificity[scorer.specificity.level])
    case .specificityScore: number(scorer.specificity.score, to: &writer)
    case .specificityProbabilities: writer.text(list(scorer.specificity))
    case .specificityInterval: writer.text(list(scorer.interval(of: .specificity)))
    case .slots: writer.text(spans(scorer.details().map { ($0.kind.rawValue, $0.span) }, bytes))
    case .domainIn: writer.text(scorer.isInDomain ? "true" : "false")
    case .domainCoverage: writer.number(scorer.vector.coverage, decimals: 3)
    case .firmness: number(scorer.firmness, to: &writer)
    case .domain: writer.text(scorer.isInDomain ? "in" : "out")
    case .prediction: prediction(scorer, to: &writer)
    case .cues: writer.text(spans(scorer.evidence().map { ($0.cue.role.rawValue, $0.span) }, bytes))
    case .offsets: writer.text(unit.rawValue)
    case .model: writer.text("\(model.name) \(model.digest)")
    // They have no cells (``OutputField/withoutCells``).
    case .explanation, .input: writer.empty()
    }
  }

  private func number(_ value: Double, to writer: inout CSVWriter) {
    writer.number(value, decimals: AssessmentJSON.decimals)
  }

  private func prediction(_ scorer: StatementScorer, to writer: inout CSVWriter) {
    guard model.kind != .gold else { return writer.text("") }
    switch scorer.prediction() {
    case .label(let label, _): writer.text(label)
    case .value(let value, _): number(value, to: &writer)
    }
  }

  private func list(_ score: ScaleScore) -> String {
    (0..<score.levels).map { Shown.decimal(score.probabilities[$0], AssessmentJSON.decimals) }
      .joined(separator: " ")
  }

  private func list(_ interval: ClosedRange<Double>) -> String {
    "\(Shown.decimal(interval.lowerBound, AssessmentJSON.decimals)) \(Shown.decimal(interval.upperBound, AssessmentJSON.decimals))"
  }

  private func spans(_ parts: [(String, Range<Int>)], _ bytes: Span<UInt8>) -> String {
    let map = OffsetMap(bytes, unit: unit)
    return
      parts.map { kind, range in
        "\(kind):\(map.offset(ofByte: range.lowerBound, in: bytes))-"
          + "\(map.offset(ofByte: range.upperBound, in: bytes))"
      }
      .joined(separator: " ")
  }
}

extension ScoredUnit {
  /// A name without the quotes of JSON.
  func text(of name: [UInt8]) -> String {
    guard name.first == 0x22, let value = try? JSONValue(name) else { return name.text }
    return value.string ?? name.text
  }
}
