import Proviso

extension ReportPage {
  /// The three charts, as inline SVG.
  mutating func writeCharts() {
    page.markup(
      "<section id=\"charts\" aria-labelledby=\"charts-h\"><h2 id=\"charts-h\">Charts</h2>")
    page.markup("<div class=\"charts\">")
    writeDistribution()
    writeScatter()
    writeSpeakers()
    page.markup("</div></section>")
  }

  private mutating func figure(
    _ caption: String, width: Int = 420, height: Int, _ draw: (inout HTMLWriter) -> Void
  ) {
    page.markup("<figure><figcaption>\(caption)</figcaption>")
    page.markup("<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(caption)\">")
    draw(&page)
    page.markup("</svg></figure>")
  }

  /// How many statements there are of each level of commitment, conditional ones outlined.
  private mutating func writeDistribution() {
    var plain = [Int](repeating: 0, count: 6)
    var conditional = plain
    for (_, statement) in statements {
      let level = statement.assessment.commitment.level.rawValue
      if statement.assessment.conditionality.level == .unconditional {
        plain[level] += 1
      } else {
        conditional[level] += 1
      }
    }
    let most = max(1, zip(plain, conditional).map(+).max() ?? 1)
    figure("Statements by level of commitment (outlined part: conditional)", height: 250) { page in
      for level in Commitment.allCases {
        let index = level.rawValue
        let (x, unit) = (20 + index * 66, 170.0 / Double(most))
        let low = Double(plain[index]) * unit
        let high = Double(conditional[index]) * unit
        let (y, top) = (Shown.decimal(200 - low, 1), Shown.decimal(200 - low - high, 1))
        page.markup("<rect class=\"bar c\(index)\" x=\"\(x)\" y=\"\(y)\" width=\"48\"")
        page.markup(
          " height=\"\(Shown.decimal(low, 1))\"/><rect class=\"bar open\" x=\"\(x)\" y=\"\(top)\"")
        page.markup(" width=\"48\" height=\"\(Shown.decimal(high, 1))\"/>")
        page.markup(
          "<text x=\"\(x + 24)\" y=\"\(Shown.decimal(194 - low - high, 1))\" class=\"mid\">")
        page.markup("\(plain[index] + conditional[index])</text>")
        page.markup("<text x=\"\(x + 24)\" y=\"218\" class=\"mid\">C\(index)</text>")
        page.markup("<text x=\"\(x + 24)\" y=\"234\" class=\"mid small\">\(level.name)</text>")
      }
      page.markup("<line class=\"axis\" x1=\"12\" y1=\"200\" x2=\"408\" y2=\"200\"/>")
    }
  }

  /// Commitment to the right, conditionality upwards, one dot a statement.
  private mutating func writeScatter() {
    let statements = statements
    figure("Each statement: commitment (right) against conditionality (up)", height: 250) { page in
      page.markup("<rect class=\"frame\" x=\"62\" y=\"12\" width=\"340\" height=\"190\"/>")
      for level in 0...5 {
        page.markup("<text class=\"mid small\" x=\"\(62 + level * 68)\" y=\"218\">C\(level)</text>")
      }
      page.markup("<text class=\"mid\" x=\"232\" y=\"240\">commitment score →</text>")
      for (name, y) in [("free", 205), ("caveat", 142), ("condition", 79), ("gate", 16)] {
        page.markup("<text class=\"end small\" x=\"54\" y=\"\(y)\">\(name)</text>")
      }
      for (number, entry) in statements.enumerated() {
        let scores = entry.statement.assessment
        let x = 62 + 340 * scores.commitment.score
        let y = 202 - 190 * scores.conditionality.score
        page.markup("<circle class=\"dot c\(scores.commitment.level.rawValue)\" cx=\"")
        page.markup(
          "\(Shown.decimal(x, 1))\" cy=\"\(Shown.decimal(y, 1))\" r=\"4.5\" data-i=\"\(number)\"/>")
      }
    }
  }

  /// The mean commitment of the speakers with the most statements.
  private mutating func writeSpeakers() {
    let speakers = Dictionary(grouping: statements.map(\.statement), by: \.speaker)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(10)
    let height = 40 + speakers.count * 34
    figure("Mean commitment by speaker (number of statements)", height: height) { page in
      for (row, speaker) in speakers.enumerated() {
        let y = 14 + row * 34
        let scores = speaker.value.map(\.assessment.commitment.score)
        let mean = scores.reduce(0, +) / Double(scores.count)
        let name = speaker.key.isEmpty ? "speaker not named" : speaker.key
        page.markup("<text x=\"12\" y=\"\(y)\">")
        page.text(name.count > 44 ? "\(name.prefix(43))…" : name)
        page.markup(" (\(scores.count))</text>")
        page.markup("<rect class=\"frame\" x=\"12\" y=\"\(y + 5)\" width=\"340\" height=\"10\"/>")
        page.markup(
          "<rect class=\"bar c4\" x=\"12\" y=\"\(y + 5)\" width=\"\(Shown.decimal(340 * mean, 1))\""
        )
        page.markup(" height=\"10\"/><text x=\"358\" y=\"\(y + 14)\">\(Shown.decimal(mean))</text>")
      }
      page.markup("<text class=\"small\" x=\"12\" y=\"\(height - 8)\">0 no commitment</text>")
      page.markup("<text class=\"small end\" x=\"352\" y=\"\(height - 8)\">1 binding</text>")
    }
  }
}
