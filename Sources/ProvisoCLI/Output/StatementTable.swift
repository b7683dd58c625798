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

  private let width: Int
  private let inColour: Bool
  private let isScheme: Bool
  private let widths: [Int]

  private static let titles = [
    "speaker", "statement", "commitment", "conditional", "specific", "firm",
  ]

  /// A table for the scales of the scheme, or for the prediction of a model of one task.
  init(width: Int, inColour: Bool, isScheme: Bool = true) {
    self.isScheme = isScheme
    self.width = max(60, width)
    self.inColour = inColour
    let isWide = self.width >= 110
    let names =
      isScheme
      ? (isWide ? [22, 0, 12, 13, 21, 4] : [12, 0, 11, 11, 9, 4]) : [isWide ? 22 : 12, 0, 24]
    let rest = self.width - names.reduce(0, +) - 2 * (names.count - 1)
    widths = names.enumerated().map { $0.offset == 1 ? rest : $0.element }
  }

  private var columns: Range<Int> { widths.indices }

  /// The header with its rule.
  var header: String {
    line((isScheme ? Self.titles : ["speaker", "statement", "prediction"]).map { [$0] })
      + String(repeating: "─", count: width) + "\n"
  }

  /// A line with the name of a document, where there are several.
  func heading(_ name: String) -> String { "\(Terminal.safe(name))\n\n" }

  /// One row: the statement over several lines, the rest beside its first lines.
  func text(of row: Row) -> String {
    var answers = answers(row.answer)
    if !row.isInDomain { answers[0].append("(unsure)") }
    // A statement without scores has no scales to show.
    while answers.count < columns.count - 2 { answers.append([]) }
    return line(
      [wrap(row.speaker, widths[0]), row.statement.lines(width: widths[1], inColour: inColour)]
        + answers)
  }

  /// The cells behind the statement; the lowest level of a scale is a dash.
  private func answers(_ answer: Answer) -> [[String]] {
    switch answer {
    case .levels(let levels):
      func cell(_ name: String, isLowest: Bool, _ width: Int) -> [String] {
        wrap(isLowest ? "–" : name, width)
      }
      let (commitment, conditionality) = (levels.commitment, levels.conditionality)
      var first = cell(commitment.name, isLowest: commitment == .noCommitment, widths[2])
      if levels.polarity == .refrain { first.append("not to act") }
      if levels.holder == .other { first.append("by another") }
      return [
        first, cell(conditionality.name, isLowest: conditionality == .unconditional, widths[3]),
        cell(levels.specificity.name, isLowest: levels.specificity == .nothing, widths[4]),
        [Shown.decimal(levels.firmness)],
      ]
    case .prediction(let prediction): return [wrap(prediction, widths[2])]
    case .notScored(let language): return [wrap("not scored: \(language)", widths[2])]
    }
  }

  /// What the marks and words mean.
  var legend: String {
    let rule = String(repeating: "─", count: width)
    guard isScheme else { return "\(rule)\n(unsure) unlike the texts the model knows\n" }
    let marks =
      inColour
      ? "\(MarkedText.Mark.condition.colour)condition\u{1B}[0m  \(MarkedText.Mark.commitment.colour)commitment\u{1B}[0m  \(MarkedText.Mark.slot.colour)quantity or deadline\u{1B}[0m"
      : "[condition]  *commitment*"
    return """
      \(rule)
      \(marks)
      commitment  none < openness < aspiration < intention < undertaking < binding;
                  not to act: to refrain or refuse; by another: a reported party commits
      conditional unconditional < caveat < condition < strict gate
      specific    nothing < named act < quantity or deadline < quantity and deadline
      firm        0 to 1: commitment, less conditions, more where it can be checked
      –           nothing of the kind; (unsure) unlike the texts the model knows

      """
  }

  private func line(_ cells: [[String]]) -> String {
    let height = columns.map { cells[$0].count }.max() ?? 0
    var text = ""
    for index in 0..<height {
      var line = ""
      for column in columns {
        let cell = index < cells[column].count ? cells[column][index] : ""
        let padding = max(0, widths[column] - Self.length(cell))
        line += cell + (column == columns.last ? "" : String(repeating: " ", count: padding + 2))
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// The characters that show, escape sequences apart.
  private static func length(_ text: String) -> Int {
    var count = 0
    var isEscape = false
    for character in text {
      if character == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        count += 1
      }
    }
    return count
  }

  private func wrap(_ text: String, _ width: Int) -> [String] {
    Terminal.lines(of: Terminal.safe(text), width: width)
  }
}
