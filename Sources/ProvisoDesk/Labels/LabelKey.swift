/// A key of the annotator.
package enum LabelKey: Hashable, Sendable {
  case character(Character)
  case left, right, up, down, enter, escape, backspace

  /// The name in the journal.
  package var name: String {
    switch self {
    case .character(let character): String(character)
    case .left: "left"
    case .right: "right"
    case .up: "up"
    case .down: "down"
    case .enter: "enter"
    case .escape: "escape"
    case .backspace: "backspace"
    }
  }

  /// The key with a name of the journal.
  package init?(name: String) {
    switch name {
    case "left": self = .left
    case "right": self = .right
    case "up": self = .up
    case "down": self = .down
    case "enter": self = .enter
    case "escape": self = .escape
    case "backspace": self = .backspace
    default:
      guard name.count == 1, let first = name.first else { return nil }
      self = .character(first)
    }
  }

  /// The keys that the bytes from a terminal mean; unknown sequences give nothing.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func keys(_ bytes: [UInt8]) -> [LabelKey] {
    var keys: [LabelKey] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x1B where index < bytes.count && (bytes[index] == 0x5B || bytes[index] == 0x4F):
        index += 1
        while index < bytes.count, bytes[index] < 0x40 { index += 1 }
        guard index < bytes.count else { break }
        switch bytes[index] {
        case 0x41: keys.append(.up)
        case 0x42: keys.append(.down)
        case 0x43: keys.append(.right)
        case 0x44: keys.append(.left)
        default: break
        }
        index += 1
      case 0x1B: keys.append(.escape)
      case 0x0A, 0x0D: keys.append(.enter)
      case 0x08, 0x7F: keys.append(.backspace)
      case 0x04: keys.append(.character("q"))
      case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
      default: break
      }
    }
    return keys
  }
}
