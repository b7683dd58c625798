import Proviso
import ProvisoStatements
import ProvisoText

/// What every worker of a run needs.
struct ScoreSettings: Sendable {
  let scorer: StatementScorer
  let textField: String
  let idField: String
  /// The fields other than the text that a table must have.
  let required: [String]
  let skipsBad: Bool
  let fields: FieldSelection
  let unit: OffsetUnit
  /// The byte between cells; nil for JSON.
  let delimiter: UInt8?
  let columns: [OutputField]
  let layout: Layout
  let speaker: String?
  /// Whether identifier or place of a statement is written at all.
  let needsPlace: Bool
  /// Whether the source or the place of a statement is written.
  let needsAttribution: Bool

  init(
    scorer: StatementScorer, records: RecordOptions, fields: FieldSelection, unit: OffsetUnit,
    form: OutputFormat, prose: ProseOptions, isProse: Bool
  ) {
    self.scorer = scorer
    textField = records.textField
    idField = records.idField
    required = records.required
    skipsBad = records.skipBad
    self.fields = fields
    self.unit = unit
    delimiter = form == .csv ? 0x2C : form == .tsv ? 0x09 : nil
    columns = AssessmentCSV(fields: fields, unit: unit, model: scorer.model)
      .columns(isProse: isProse)
    layout = prose.layout
    speaker = prose.speaker
    needsPlace = fields.hasAny([.id, .start, .end])
    needsAttribution =
      needsPlace
      || fields.hasAny([.document, .source, .resolved, .sourceResolved, .cue, .kind])
  }
}
