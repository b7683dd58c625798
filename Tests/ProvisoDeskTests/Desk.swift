import Proviso
import ProvisoDesk
import ProvisoIO
import Testing

/// What the tests of the desk share.
enum Desk {
  /// The default model with the lexicons compiled in.
  static let scorer = Result { try StatementScorer(Resources.defaultModel(), Resources.lexicon()) }

  /// The lines of a file of the folder Fixtures, comments left out.
  static func lines(of fixture: String) throws -> [String] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var source = try ByteSource((folder + ["Fixtures", fixture[...]]).joined(separator: "/"))
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, atMost: 1 << 16) > 0 {}
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// The statements of a version.
  static func version(_ texts: [String]) throws -> [ComparedStatement] {
    var scorer = try scorer.get()
    return texts.map { ComparedStatement(Array($0.utf8), with: &scorer) }
  }

  /// A report of texts, all of them said by `speaker`.
  static func report(_ texts: [String], speaker: String = "", name: String = "doc") throws -> String
  {
    var scorer = try scorer.get()
    var document = ReportDocument(name: name, text: [], statements: [])
    for text in texts {
      let start = document.text.count
      document.text += Array(text.utf8)
      document.statements.append(
        scorer.reportStatement(start..<document.text.count, of: document.text, speaker: speaker))
      document.text.append(0x0A)
    }
    let page = ReportPage([document], source: .init(scorer.model), title: name)
    return String(decoding: page.html(), as: UTF8.self)
  }
}
