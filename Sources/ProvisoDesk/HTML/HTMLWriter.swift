package import ProvisoIO

/// Appends HTML to a buffer; text can never become markup.
///
/// ``Markup`` is made of literals, and escapes whatever is put into them; everything else goes
/// through ``text(_:)`` or ``data(_:)``.
package struct HTMLWriter: Sendable {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Creates a writer with an empty buffer.
  package init() {}

  /// Writes markup.
  package mutating func markup(_ markup: Markup) { bytes += markup.bytes }

  /// Writes the head of a page that loads nothing from outside, and opens its body.
  ///
  /// `style` is the style sheet of the page, as it is.
  package mutating func beginPage(title: String, style: Markup) {
    markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
    markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    markup("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">")
    element("title", text: title)
    markup("<style>\(style)</style></head><body>")
  }

  /// Writes text for an element or a quoted attribute.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  package mutating func text(_ text: some Sequence<UInt8>) {
    Markup.escape(text, into: &bytes)
  }

  /// Writes text for an element or a quoted attribute.
  package mutating func text(_ text: String) { self.text(text.utf8) }

  /// Writes JSON as the content of a `script` element of data.
  ///
  /// `<`, `>` and `&` become JSON escapes, so that no end tag and no comment can arise; a JSON text
  /// has these characters only inside strings.
  package mutating func data(_ json: JSONWriter) {
    for byte in json.bytes {
      switch byte {
      case 0x26: markup("\\u0026")
      case 0x3C: markup("\\u003c")
      case 0x3E: markup("\\u003e")
      default: bytes.append(byte)
      }
    }
  }

  /// Writes `name` around what `content` writes.
  package mutating func element(
    _ name: Markup, _ attributes: Markup = "", _ content: (inout HTMLWriter) -> Void
  ) {
    markup(attributes.isEmpty ? "<\(name)>" : "<\(name) \(attributes)>")
    content(&self)
    markup("</\(name)>")
  }

  /// Writes `name` around text.
  package mutating func element(_ name: Markup, _ attributes: Markup = "", text: String) {
    element(name, attributes) { $0.text(text) }
  }
}
