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
}
