import ProvisoIO

/// A text whose characters carry marks: conditions, commitment words, look-alikes.
struct MarkedText {
  /// What a part of the text is.
  enum Mark: Int, Comparable {
    case none, lookalike, slot, commitment, condition
    static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }

    /// The escape sequence that shows it in colour.
    var colour: String {
      switch self {
      case .none: "\u{1B}[0m"
      case .lookalike: "\u{1B}[2m"
      case .slot: "\u{1B}[36m"
      case .commitment: "\u{1B}[1;34m"
      case .condition: "\u{1B}[4;33m"
      }
    }

    /// What encloses it where there are no colours.
    var brackets: (String, String) {
      switch self {
      case .none, .slot, .lookalike: ("", "")
      case .commitment: ("*", "*")
      case .condition: ("[", "]")
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// How many bytes the apostrophe at `index` has: one as ', three as ’; 0 where there is none.
  private static func apostrophe(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == 0x27 { return 1 }
    return bytes[index...].starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
  }

  /// The end of the word that goes on at `index`, with what an apostrophe parts of it ("wo|n't").
  private static func wordEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index > 0, index < bytes.count, isLetter(bytes[index - 1]), isLetter(bytes[index]) else {
      return index
    }
    var end = index
    while end < bytes.count {
      let next = end + apostrophe(bytes, end)
      guard next < bytes.count, isLetter(bytes[next]) else { break }
      end = next + 1
    }
    return end
  }

  private var words: [[(text: String, mark: Mark)]] = []

  /// The text with its marks; blanks and line ends become single blanks.
  ///
  /// `marks`: Byte ranges; where they overlap, the higher mark shows.
  init(_ bytes: [UInt8], marks: [(range: Range<Int>, mark: Mark)]) {
    var level = [Mark](repeating: .none, count: bytes.count + 1)
    for (range, mark) in marks {
      // "Won't" and "we'll" are marked whole, though their ends alone are cues.
      var start = range.lowerBound
      while start > 0, MarkedText.isLetter(bytes[start - 1]) { start -= 1 }
      let end = MarkedText.wordEnd(bytes, range.upperBound)
      for index in start..<end where level[index] < mark { level[index] = mark }
    }
    var word: [(text: String, mark: Mark)] = []
    var piece: [UInt8] = []
    var pieceMark = Mark.none
    func flushPiece() {
      if !piece.isEmpty { word.append((Terminal.safe(piece), pieceMark)) }
      piece = []
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        flushPiece()
        if !word.isEmpty { words.append(word) }
        word = []
      } else {
        if byte & 0xC0 != 0x80, level[index] != pieceMark {
          flushPiece()
          pieceMark = level[index]
        }
        piece.append(byte)
      }
    }
    flushPiece()
    if !word.isEmpty { words.append(word) }
  }

  /// The text in lines of at most `width` characters, with colours or with brackets.
  func lines(width: Int, inColour: Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    var mark = Mark.none
    func change(to next: Mark) -> (String, Int) {
      guard next != mark else { return ("", 0) }
      if inColour {
        let code = (mark == .none ? "" : Mark.none.colour) + (next == .none ? "" : next.colour)
        mark = next
        return (code, 0)
      }
      let code = mark.brackets.1 + next.brackets.0
      mark = next
      return (code, code.count)
    }
    for (number, word) in words.enumerated() {
      let size = word.reduce(0) { $0 + $1.text.count }
      let room = inColour ? 0 : 2
      let closes = word.first.map { $0.mark } ?? .none
      if mark != .none, closes != mark {
        let (code, count) = change(to: .none)
        line += code
        length += count
      }
      if length > 0, length + 1 + size + room > width {
        let open = mark
        line += inColour && mark != .none ? Mark.none.colour : ""
        lines.append(line)
        line = inColour && open != .none ? open.colour : ""
        length = 0
      } else if number > 0, length > 0 {
        line += " "
        length += 1
      }
      for part in word {
        let (code, count) = change(to: part.mark)
        line += code + part.text
        length += count + part.text.count
      }
    }
    line += change(to: .none).0
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
