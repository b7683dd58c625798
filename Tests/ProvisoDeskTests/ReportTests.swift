import Proviso
import ProvisoDesk
import ProvisoIO
import Testing

@Suite("Report")
struct ReportTests {
  private static let nasty =
    "We will <script>alert(1)</script> \" ' ]]> --> &amp; </style> \u{202E}desrever\u{202C} \u{1} join if <b>x</b>."

  @Test("Text of documents never becomes markup or script")
  func escapes() throws {
    let html = try Desk.report(
      [Self.nasty, "</script><img src=x onerror=alert(1)>"],
      speaker: "\"><script>alert(2)</script>",
      name: "<i>name</i>")
    let scripts = html.split(separator: "<script", omittingEmptySubsequences: false).count - 1
    #expect(scripts == 2)
    #expect(!html.contains("<img"))
    #expect(!html.contains("<b>x"))
    #expect(!html.contains("<i>name"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!html.unicodeScalars.contains("\u{1}"))
  }

  @Test("The JSON of the page reads back")
  func data() throws {
    let html = try Desk.report([Self.nasty, "We will join, provided parliament agrees."])
    let open = "<script type=\"application/json\" id=\"data\">"
    let json = try #require(html.split(separator: open).last?.split(separator: "</script>").first)
    let value = try JSONValue(Array(json.utf8))
    let items = try #require(value.array)
    #expect(items.count == 2)
    let condition = items[1]["conditions"]?.array?.first?.array?.last?.string
    #expect(condition == "provided parliament agrees")
  }

  @Test("The page stands alone and names the model")
  func selfContained() throws {
    let html = try Desk.report(["We will open the bridge by 1 June."])
    for outside in ["http:", "https:", "src=", "@import", "url("] {
      #expect(!html.contains(outside))
    }
    let model = try Desk.scorer.get().model
    #expect(html.contains(model.digest))
    #expect(html.contains("default-src 'none'"))
  }

  @Test("Conditions are underlined with their type, also where they nest or touch the end")
  func conditions() throws {
    let html = try Desk.report(["We will join if they pay"])
    #expect(html.contains("<u class=\"cond pre\""))
    #expect(html.contains("if they pay</u>"))
    let nested = try Desk.report(["We will sign if they, as if by magic, agree."])
    #expect(nested.contains("if they, </u><u class=\"look\""))
    #expect(nested.contains("as if</u><u class=\"cond pre\""))
    #expect(nested.contains(" by magic, agree</u>."))
  }

  @Test("The cards say whose commitment it is, how many there are and in which order")
  func cards() throws {
    let html = try Desk.report(["We will pay.", "The company promised to close the mine."])
    #expect(html.contains("<span class=\"badge c4\">C4 undertaking</span>"))
    #expect(html.contains("<span class=\"badge c4\">C4 undertaking, by another</span>"))
    #expect(html.contains("<p class=\"on\">No condition.</p>"))
    #expect(html.contains("All commitments, the highest score first."))
    let many = try Desk.report((1...7).map { "We will build \($0) bridges." })
    #expect(many.contains("6 of 7 commitments: those with the highest score"))
  }

  @Test("A document without statements, and no document at all, give a page")
  func empty() throws {
    #expect(try Desk.report([]).contains("No statement commits anybody"))
    let page = ReportPage([], source: .init(try Desk.scorer.get().model))
    let html = String(decoding: page.html(), as: UTF8.self)
    #expect(html.contains("No statement commits anybody") && html.contains("from 0 documents"))
  }
}
