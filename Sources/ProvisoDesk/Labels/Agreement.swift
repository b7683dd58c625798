import Proviso
package import ProvisoIO
import ProvisoModel

/// How far two labellers agree: Krippendorff's α of each scale, spans, and where they differ.
package struct Agreement: Sendable {
  /// The agreement on one scale.
  package struct Scale: Sendable {
    /// `C`, `D` or `S`.
    package let name: String
    /// How many statements both have labelled.
    package let count: Int
    /// Krippendorff's α for ordinal labels; nil where nothing can be said.
    package let alpha: Double?
    /// How many statements have the same level.
    package let equal: Int
  }

  /// The agreement on spans of words, by code points that both have marked.
  package struct Spans: Sendable {
    /// `conditions` or `lookalikes`.
    package let name: String
    /// How many spans the first, and the second has marked.
    package let counts: (Int, Int)
    /// F1 of marked code points, blanks among them; nil where nobody marked any.
    package let overlap: Double?
    /// How many spans are the same in start, end and type.
    package let exact: Int
    /// How many spans overlap one of the other.
    package let paired: Int
    /// How many of those have the same type.
    package let sameType: Int
  }

  /// A statement on which the two differ.
  package struct Disagreement: Sendable {
    /// What names it.
    package let id: String
    /// Its words.
    package let text: String
    /// What differs, `C 4 / 2` and the like.
    package let facts: [String]
    /// The sum of the differences of levels, and 1 for each kind of span that differs.
    package let size: Int
  }

  /// The scales.
  package let scales: [Scale]
  /// The kinds of spans.
  package let spans: [Spans]
  /// How many statements both see a commitment in, and of these how many have the same polarity and
  /// the same holder.
  package let commitments: (both: Int, samePolarity: Int, sameHolder: Int)
  /// The statements on which they differ, the widest first.
  package let disagreements: [Disagreement]
  /// How many statements only the first, and only the second has.
  package let unpaired: (Int, Int)

  /// Compares two sets of labels by identifier.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` when they have no statement in common, or a
  ///   statement has two texts.
  /// - Complexity: O(*n*) in the number of statements and the length of their texts.
  package init(_ first: [LabelRecord], _ second: [LabelRecord]) throws(IOFailure) {
    let others = Dictionary(second.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = first.compactMap { record in others[record.id].map { (record, $0) } }
    guard !pairs.isEmpty else {
      throw IOFailure(
        .badData, "the files have no statement in common; statements are paired by id")
    }
    // Spans count code points, so texts that only look the same will not do.
    if let wrong = pairs.first(where: { !$0.0.text.utf8.elementsEqual($0.1.text.utf8) }) {
      throw IOFailure(
        .badData,
        "statement '\(wrong.0.id)' has another text in each file; they must be the same to the byte"
      )
    }
    unpaired = (first.count - pairs.count, second.count - pairs.count)
    scales = ScaleName.allCases.map { Agreement.scale($0, pairs) }
    spans = [
      Agreement.spans("conditions", pairs) { $0.conditions },
      Agreement.spans("lookalikes", pairs) { $0.lookalikes },
    ]
    let seen = pairs.filter { Agreement.seeCommitment($0.0, $0.1) }
    commitments = (
      seen.count, seen.count { $0.0.polarity == $0.1.polarity },
      seen.count { $0.0.holder == $0.1.holder }
    )
    disagreements = pairs.compactMap(Agreement.disagreement)
      .sorted { ($1.size, $0.id) < ($0.size, $1.id) }
  }

  /// The agreement for a terminal, with `limit` disagreements at most.
  package func table(limit: Int = 20) -> String {
    let columns = ["scale", "statements", "same level"]
    func row(_ cells: [String], _ last: String) -> String {
      let padded = zip(columns, cells)
        .map { column, cell in
          let padding = String(repeating: " ", count: max(0, column.count - cell.count))
          return column == "scale" ? cell + padding : padding + cell
        }
      return (padded + [last]).joined(separator: "  ")
    }
    var lines = [row(columns, "Krippendorff's α (ordinal)")]
    for scale in scales {
      let alpha = scale.alpha.map { Shown.decimal($0, 3) } ?? "– (no variation)"
      lines.append(row([scale.name, "\(scale.count)", "\(scale.equal)"], alpha))
    }
    lines.append("")
    for span in spans {
      let overlap = span.overlap.map { Shown.decimal($0, 3) } ?? "–"
      lines.append(
        "\(span.name): \(span.counts.0) and \(span.counts.1) spans; F1 of marked characters \(overlap); "
          + "\(span.exact) the same; type the same in \(span.sameType) of \(span.paired) that overlap"
      )
    }
    lines.append(
      "commitments that both see: \(commitments.both); same polarity \(commitments.samePolarity), "
        + "same holder \(commitments.sameHolder)")
    if unpaired != (0, 0) {
      lines.append("only in the first: \(unpaired.0) · only in the second: \(unpaired.1)")
    }
    lines.append("")
    lines.append(
      "\(disagreements.count) statements differ"
        + (disagreements.isEmpty ? "" : ", the widest first:"))
    for item in disagreements.prefix(limit) {
      lines.append("\(item.id)  \(item.facts.joined(separator: " · "))")
      lines.append("    " + String(item.text.map { $0.isNewline ? " " : $0 }))
    }
    if disagreements.count > limit { lines.append("… and \(disagreements.count - limit) more") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func scale(
    _ scale: ScaleName, _ pairs: [(LabelRecord, LabelRecord)]
  ) -> Scale {
    let units: [[Int]] = pairs.compactMap { pair in
      guard let one = pair.0[scale], let other = pair.1[scale] else { return nil }
      return [one, other]
    }
    return Scale(
      name: scale.letter, count: units.count,
      alpha: KrippendorffAlpha.ordinal(units, levels: scale.levels),
      equal: units.count { $0[0] == $0[1] })
  }

  private static func spans<Kind: MarkedType>(
    _ name: String, _ pairs: [(LabelRecord, LabelRecord)],
    _ list: (LabelRecord) -> [LabelRecord.Span<Kind>]
  ) -> Spans {
    var (firstSize, secondSize, common) = (0, 0, 0)
    var (firstCount, secondCount, exact, paired, sameType) = (0, 0, 0, 0, 0)
    for pair in pairs {
      let (one, other) = (list(pair.0), list(pair.1))
      firstCount += one.count
      secondCount += other.count
      exact += Set(one).intersection(other).count
      let (marks, otherMarks) = (
        Set(one.flatMap { $0.start..<$0.end }), Set(other.flatMap { $0.start..<$0.end })
      )
      firstSize += marks.count
      secondSize += otherMarks.count
      common += marks.intersection(otherMarks).count
      for span in one {
        guard let match = other.first(where: { $0.start < span.end && span.start < $0.end }) else {
          continue
        }
        paired += 1
        if match.type == span.type { sameType += 1 }
      }
    }
    let whole = firstSize + secondSize
    return Spans(
      name: name, counts: (firstCount, secondCount),
      overlap: whole > 0 ? 2 * Double(common) / Double(whole) : nil, exact: exact, paired: paired,
      sameType: sameType)
  }

  private static func disagreement(_ one: LabelRecord, _ other: LabelRecord) -> Disagreement? {
    var facts: [String] = []
    var size = 0
    for scale in ScaleName.allCases {
      guard let first = one[scale], let second = other[scale], first != second else { continue }
      facts.append("\(scale.letter) \(first) / \(second)")
      size += abs(first - second)
    }
    func compare<Kind>(
      _ name: String, _ first: [LabelRecord.Span<Kind>], _ second: [LabelRecord.Span<Kind>]
    ) {
      guard Set(first) != Set(second) else { return }
      facts.append("\(name) \(shown(first, one.text)) / \(shown(second, other.text))")
      size += 1
    }
    compare("conditions", one.conditions, other.conditions)
    compare("look-alikes", one.lookalikes, other.lookalikes)
    if Agreement.seeCommitment(one, other) {
      for (name, first, second) in [
        ("polarity", one.polarity?.rawValue, other.polarity?.rawValue),
        ("holder", one.holder?.rawValue, other.holder?.rawValue),
      ] where first != second {
        facts.append("\(name) '\(first ?? "")' / '\(second ?? "")'")
        size += 1
      }
    }
    return facts.isEmpty ? nil : Disagreement(id: one.id, text: one.text, facts: facts, size: size)
  }

  /// Whether both see a commitment, which alone has a polarity and a holder.
  private static func seeCommitment(_ one: LabelRecord, _ other: LabelRecord) -> Bool {
    one.commitment ?? 0 > 0 && other.commitment ?? 0 > 0
  }

  private static func shown<Kind>(_ spans: [LabelRecord.Span<Kind>], _ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    if spans.isEmpty { return "none" }
    return
      spans.map { span in
        let words = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        return "\(span.typeName) “\(words)”"
      }
      .joined(separator: ", ")
  }
}
