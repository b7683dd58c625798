import Proviso
import ProvisoDesk
import ProvisoIO

/// The table that a person reads: speaker, statement, and the scales by name.
struct StatementTable {
  /// One statement of the table.
  struct Row {
    var speaker: String
    var statement: MarkedText
    var answer: Answer
    var isInDomain = true
  }

  /// What stands beside a statement.
  enum Answer {
    /// The levels of the scheme.
    case levels(Levels)
    /// The answer of a model of one task, as it is written.
    case prediction(String)
    /// Nothing, since the statement is in the language with this code.
    case notScored(language: String)
  }

  /// The levels of a statement on the scales of the scheme.
  struct Levels {
    var commitment: Commitment
    var polarity: Polarity?
    var holder: Holder
    var conditionality: Conditionality
    var specificity: Specificity
    var firmness: Double
  }

  private let table: TextTable
  private let inColour: Bool
  private let isScheme: Bool

  private static let titles = [
    "speaker", "statement", "commitment", "conditional", "specific", "firm",
  ]

  /// A table for the scales of the scheme, or for the prediction of a model of one task.
  init(width: Int, inColour: Bool, isScheme: Bool = true) {
    self.isScheme = isScheme
    self.inColour = inColour
    table = TextTable(width: width) { isWide in
      isScheme
        ? (isWide ? [22, 0, 12, 13, 21, 4] : [12, 0, 11, 11, 9, 4]) : [isWide ? 22 : 12, 0, 24]
    }
  }

  /// The header with its rule.
  var header: String {
    table.header(isScheme ? Self.titles : ["speaker", "statement", "prediction"])
  }

  /// A line with the name of a document, where there are several.
  func heading(_ name: String) -> String { table.heading(name) }

  /// One row: the statement over several lines, the rest beside its first lines.
  func text(of row: Row) -> String {
    var answers = answers(row.answer)
    if !row.isInDomain { answers[0].append("(unsure)") }
    // A statement without scores has no scales to show.
    while answers.count < table.widths.count - 2 { answers.append([]) }
    let statement = row.statement.lines(width: table.widths[1], inColour: inColour)
    return table.row([table.wrap(row.speaker, column: 0), statement] + answers)
  }

  /// The cells behind the statement; the lowest level of a scale is a dash.
  private func answers(_ answer: Answer) -> [[String]] {
    switch answer {
    case .levels(let levels):
      func cell(_ name: String, isLowest: Bool, _ column: Int) -> [String] {
        table.wrap(isLowest ? "–" : name, column: column)
      }
      let (commitment, conditionality) = (levels.commitment, levels.conditionality)
      var first = cell(commitment.name, isLowest: commitment == .noCommitment, 2)
      if levels.polarity == .refrain { first.append("not to act") }
      if levels.holder == .other { first.append("by another") }
      return [
        first, cell(conditionality.name, isLowest: conditionality == .unconditional, 3),
        cell(levels.specificity.name, isLowest: levels.specificity == .nothing, 4),
        [Shown.decimal(levels.firmness)],
      ]
    case .prediction(let prediction): return [table.wrap(prediction, column: 2)]
    case .notScored(let language): return [table.wrap("not scored: \(language)", column: 2)]
    }
  }

  /// What the marks and words mean.
  var legend: String {
    guard isScheme else { return "\(table.rule)(unsure) unlike the texts the model knows\n" }
    let marks =
      inColour
      ? "\(MarkedText.Mark.condition.colour)condition\u{1B}[0m  \(MarkedText.Mark.commitment.colour)commitment\u{1B}[0m  \(MarkedText.Mark.slot.colour)quantity or deadline\u{1B}[0m"
      : "[condition]  *commitment*"
    return table.rule + """
      \(marks)
      commitment  none < openness < aspiration < intention < undertaking < binding;
                  not to act: to refrain or refuse; by another: a reported party commits
      conditional unconditional < caveat < condition < strict gate
      specific    nothing < named act < quantity or deadline < quantity and deadline
      firm        0 to 1: commitment, less conditions, more where it can be checked
      –           nothing of the kind; (unsure) unlike the texts the model knows

      """
  }
}
