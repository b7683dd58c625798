import Proviso

extension WhatIf {
  /// The answers in words, two lines each.
  ///
  /// - Complexity: that of ``answers(_:)``.
  package mutating func report(_ text: String) -> String {
    var lines: [String] = []
    for answer in answers(text) {
      let direction = answer.raises ? "raise" : "lower"
      guard let edit = answer.edit else {
        lines.append("to \(direction) \(answer.scale): none of the edits tried does")
        continue
      }
      let scale = answer.scale.position
      lines.append(
        "to \(direction) \(answer.scale) from \(edit.before[scale]) to \(edit.after[scale]) "
          + "(score \(Shown.decimal(edit.scoresBefore[scale])) → "
          + "\(Shown.decimal(edit.scoresAfter[scale]))): \(edit.action)")
      lines.append("    \(edit.text)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
