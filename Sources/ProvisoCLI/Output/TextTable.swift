import ProvisoIO

/// Columns of text for a terminal or a file: cells of several lines beside each other.
struct TextTable {
  /// The width of all columns and the gaps between them.
  let width: Int
  /// The width of each column.
  let widths: [Int]

  /// A table as wide as the terminal, or a file for people, allows; 60 characters at least.
  ///
  /// `columns` gives the widths for a wide table or for a narrow one; the column of width 0 takes
  /// the rest.
  init(width: Int, _ columns: (_ isWide: Bool) -> [Int]) {
    let width = max(60, width)
    let given = columns(width >= 110)
    let rest = width - given.reduce(0, +) - 2 * (given.count - 1)
    self.width = width
    widths = given.map { $0 == 0 ? rest : $0 }
  }

  /// The width of what goes to `output`: that of the terminal for standard output, else 100.
  static func width(of output: String) -> Int {
    output == "-" ? Terminal.columns(.output) : 100
  }

  /// A line across the table.
  var rule: String { String(repeating: "─", count: width) + "\n" }

  /// The titles of the columns above a rule.
  func header(_ titles: [String]) -> String { row(titles.map { [$0] }) + rule }

  /// A line with the name of a document, where there are several.
  func heading(_ name: String) -> String { "\(Terminal.safe(name))\n\n" }

  /// The lines of `text` in a column, safe for a terminal.
  func wrap(_ text: String, column: Int) -> [String] {
    Terminal.lines(of: Terminal.safe(text), width: widths[column])
  }

  /// A row of cells, each a list of lines.
  func row(_ cells: [[String]]) -> String {
    let height = cells.map(\.count).max() ?? 0
    var text = ""
    for index in 0..<height {
      var line = ""
      for (column, lines) in cells.enumerated() {
        let cell = index < lines.count ? lines[index] : ""
        let padding = max(0, widths[column] - Self.length(cell))
        line += cell + (column == cells.count - 1 ? "" : String(repeating: " ", count: padding + 2))
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
}
