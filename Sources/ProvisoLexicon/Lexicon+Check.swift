import ProvisoText

extension Lexicon {
  /// What is wrong with the lexicon: examples that do not match, entries without examples,
  /// phrases listed twice.
  ///
  /// - Complexity: O(*n*) in the total length of the examples.
  public func check() -> [LexiconError] {
    if let unread, let read = try? Lexicon(unread) { return read.check() }
    var issues = warnings
    var reading = Reading()
    var hasExample = [Bool](repeating: false, count: cues.count)
    for example in examples {
      let cue = cues[example.cue]
      let bytes = Array(example.text.utf8)
      reading.read(bytes.span, with: self)
      let found = reading.matches.contains { $0.cue == example.cue }
      if example.mustMatch { hasExample[example.cue] = true }
      guard found != example.mustMatch else { continue }
      let others = reading.matches.filter { cues[$0.cue].role.layer == cue.role.layer }
        .map { "'\(cues[$0.cue].pattern)'" }
      let instead = others.isEmpty ? "" : "; it matches \(others.joined(separator: ", "))"
      issues.append(
        LexiconError(
          file: cue.file, line: cue.line,
          reason: example.mustMatch
            ? "'\(cue.pattern)' does not match its example \"\(example.text)\"\(instead)"
            : "'\(cue.pattern)' matches its counterexample \"\(example.text)\""))
    }
    for (index, cue) in cues.enumerated() where !hasExample[index] {
      issues.append(
        LexiconError(
          file: cue.file, line: cue.line, reason: "'\(cue.pattern)' has no example in column 4"))
    }
    return issues.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// The entries of conditions and attributions with a label that nothing reads, so that it is most
  /// likely misspelt.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public func unknownLabels() -> [LexiconError] {
    cues.flatMap { cue in
      guard let labels = cue.role.layer.labels else { return [] as [LexiconError] }
      return cue.labels.filter { !labels.contains($0) }
        .map { label in
          LexiconError(
            file: cue.file, line: cue.line,
            reason: "nothing reads the label '\(label)'; known are "
              + labels.sorted().joined(separator: ", "))
        }
    }
  }
}
