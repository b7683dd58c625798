extension Terminal {
  /// Breaks `text` at blanks into lines of at most `width` characters; longer words are cut.
  ///
  /// - Returns: one line at least, which may be empty.
  /// - Complexity: O(*n*) in the length of `text`.
  package static func lines(of text: String, width: Int) -> [String] {
    precondition(width > 0, "a line needs room")
    var lines: [String] = []
    var line = ""
    for part in text.split(separator: " ") {
      var word = part
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
