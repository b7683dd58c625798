import ProvisoDesk
import ProvisoIO
import Testing

@Suite("Markup")
struct MarkupTests {
  @Test("What is put into markup becomes text, in elements and in attributes, but markup stays")
  func interpolation() {
    var page = HTMLWriter()
    let (text, line): (String, Markup) = ("\"><script> & 'x'\u{1}", "<br>")
    page.markup("<p title=\"\(text)\">\(text)\(line)\(7)</p>")
    let escaped = "&quot;&gt;&lt;script&gt; &amp; &#39;x&#39;\u{FFFD}"
    #expect(page.bytes.text == "<p title=\"\(escaped)\">\(escaped)<br>7</p>")
  }

  @Test("An element has its attributes, if there are any, and text for content")
  func elements() {
    var page = HTMLWriter()
    page.element("b", text: "1 < 2")
    page.element("a", "href=\"#\("x\"y")\"", text: "")
    #expect(page.bytes.text == "<b>1 &lt; 2</b><a href=\"#x&quot;y\"></a>")
  }
}
