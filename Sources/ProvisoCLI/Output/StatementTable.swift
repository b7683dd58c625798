import Proviso

/// The table that a person reads: speaker, statement, and the scales by name.
struct StatementTable {
  /// One statement of the table.
  struct Row {
    var speaker: String
    var statement: MarkedText
    var commitment: String
    var conditionality: String
    var specificity: String
    var firmness: Double
    var isInDomain: Bool
  }

  private let width: Int
  private let inColour: Bool
  private let widths: [Int]

  private static let titles = [
    "speaker", "statement", "commitment", "conditional", "specific", "firm",
  ]

  init(width: Int, inColour: Bool) {
    self.width = max(60, width)
    self.inColour = inColour
    let names = self.width >= 110 ? [22, 0, 12, 13, 22, 4] : [11, 0, 12, 13, 0, 4]
    let used = names.reduce(0, +) + (self.width >= 110 ? 10 : 8)
    let rest = self.width - used
    widths = names.enumerated().map { $0.offset == 1 ? rest : $0.element }
  }

  private var columns: [Int] { widths.indices.filter { widths[$0] > 0 } }

  /// The header with its rule.
  var header: String {
    line(Self.titles.enumerated().map { [$0.offset == 1 ? "statement" : $0.element] })
      + String(repeating: "─", count: width) + "\n"
  }

  /// One row: the statement over several lines, the rest beside its first lines.
  func text(of row: Row) -> String {
    let specific = row.specificity == "nothing checkable" ? "–" : row.specificity
    var cells = [
      wrap(row.speaker, widths[0]), row.statement.lines(width: widths[1], inColour: inColour),
      wrap(row.commitment == "none" ? "–" : row.commitment, widths[2]),
      wrap(row.conditionality == "unconditional" ? "–" : row.conditionality, widths[3]),
      wrap(specific, max(1, widths[4])), [Self.decimals(row.firmness)],
    ]
    if !row.isInDomain { cells[2].append("(unsure)") }
    return line(cells)
  }

  /// What the marks and words mean.
  var legend: String {
    let marks =
      inColour
      ? "\(MarkedText.Mark.condition.colour)condition\u{1B}[0m  \(MarkedText.Mark.commitment.colour)commitment\u{1B}[0m  \(MarkedText.Mark.slot.colour)quantity or deadline\u{1B}[0m"
      : "[condition]  *commitment*"
    return """
      \(String(repeating: "─", count: width))
      \(marks)
      commitment  none < openness < aspiration < intention < undertaking < binding
      conditional unconditional < caveat < condition < strict gate
      firm        0 to 1: commitment, less what conditions take, more where it can be checked
      –           nothing of the kind; (unsure) unlike the texts the model knows

      """
  }

  /// A number from 0 to 1 with two decimals.
  static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
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
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }
}
