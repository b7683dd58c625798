import Proviso

/// The style sheets of the pages: one hue for commitment, so that lightness alone carries it.
enum PageStyle {
  /// Colours, type and what all pages share.
  static let common = Markup(page: "common.css")
  /// What the report adds.
  static let report = Markup(page: "report.css")
  /// What the comparison adds; insertions and deletions differ by line, not by colour alone.
  static let comparison = Markup(page: "comparison.css")
}

/// The scripts of the pages: plain DOM, text only through `textContent`.
enum PageScript {
  /// Sorts and filters the table and shows the explanation of a statement.
  static let report = Markup(page: "report.js")
  /// Hides and shows the rows of a change.
  static let comparison = Markup(page: "comparison.js")
}

extension Markup {
  /// A file of `Pages/`, which is compiled into the program; of a script the last line end is left
  /// out.
  fileprivate init(page name: String) {
    let bytes = Resources.pageFile(name)
    self.init(bytes: name.hasSuffix(".js") ? bytes.dropLast() : bytes)
  }
}
