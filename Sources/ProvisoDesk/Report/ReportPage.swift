package import Proviso
import ProvisoIO

/// Makes the report: one HTML page that needs no network, no server and no other file.
///
/// The page works without its script: documents, charts, legend and table are written here. The
/// script adds sorting, filtering and the explanation of the statement under the pointer or the
/// keyboard focus, whose data it takes from one element of JSON and puts in place as text only.
package struct ReportPage: Sendable {
  /// What the report says of its model.
  package struct Source: Sendable {
    /// The name of the model.
    package var modelName: String
    /// The version of the program that trained it.
    package var modelVersion: String
    /// What names its contents.
    package var modelDigest: String

    /// Names a model.
    package init(_ model: Model) {
      modelName = model.name
      modelVersion = model.version
      modelDigest = model.digest
    }
  }

  let documents: [ReportDocument]
  let source: Source
  let title: String
  var page = HTMLWriter()

  /// Prepares a report.
  package init(_ documents: [ReportDocument], source: Source, title: String = "Commitment report") {
    self.documents = documents
    self.source = source
    self.title = title
  }

  /// The page.
  ///
  /// - Complexity: O(*n*) in the length of the documents and their explanations.
  package func html() -> [UInt8] {
    var copy = self
    copy.write()
    return copy.page.bytes
  }

  /// All statements, each with its document.
  var statements: [(document: ReportDocument, statement: ReportStatement)] {
    documents.flatMap { document in document.statements.map { (document, $0) } }
  }

  private mutating func write() {
    page.beginPage(title: title, style: "\(PageStyle.common)\(PageStyle.report)")
    page.markup("<a class=\"skip\" href=\"#documents\">Skip to the statements</a>")
    writeHeader()
    page.markup("<main>")
    writeGlance()
    writeDocuments()
    writeTable()
    writeCharts()
    writeLegend()
    page.markup("</main>")
    page.markup("<aside id=\"why\" aria-live=\"polite\" aria-label=\"Explanation\" hidden></aside>")
    page.markup("<script type=\"application/json\" id=\"data\">")
    page.data(explanations())
    page.markup("</script><script>\(PageScript.report)</script></body></html>\n")
  }

  private mutating func writeHeader() {
    let count = documents.reduce(0) { $0 + $1.statements.count }
    page.markup("<header>")
    page.element("h1", text: title)
    page.element("p", "class=\"meta\"") {
      $0.text(ReportPage.counted(count, "statement"))
      $0.text(" from \(ReportPage.counted(documents.count, "document")) · model ")
      $0.element("b", text: source.modelName)
      $0.text(" \(source.modelVersion), digest ")
      $0.element("code", text: source.modelDigest)
    }
    page.element("nav", "aria-label=\"Parts of the report\"") { page in
      for (anchor, name) in [
        ("glance", "At a glance"), ("documents", "Documents"), ("table", "Table"),
        ("charts", "Charts"), ("legend", "How to read it"),
      ] { page.element("a", "href=\"#\(anchor)\"", text: name) }
    }
    page.markup("</header>")
  }

  /// `1 statement`, `2 statements`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
