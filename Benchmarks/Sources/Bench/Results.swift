import Foundation

/// The page that shows a record.
struct Results {
  let record: Record
  /// What `peers.py` and `fit.py` wrote, or nothing.
  let peers: String

  /// The page, with the chart beside it under `chart`.
  func page(chart: String) -> String {
    var text = """
      # Results of the benchmarks

      Written by `Scripts/bench`; do not edit. \(record.date), \(record.host),
      \(record.processors) processors, commit \(record.commit).
      Input: \(record.input). Medians; times on shared machines vary, ratios of one run vary less.

      ![Time per statement by stage](\(chart))


      """
    var themes: [String] = []
    for measurement in record.measurements where !themes.contains(measurement.theme) {
      themes.append(measurement.theme)
    }
    for theme in themes {
      text += "## \(theme.prefix(1).uppercased())\(theme.dropFirst())\n\n| | | |\n|---|---:|---|\n"
      for measurement in record.measurements where measurement.theme == theme {
        text +=
          "| \(measurement.name) | \(Results.written(measurement.value)) | \(measurement.unit) |\n"
      }
      text += "\n"
    }
    if !peers.isEmpty { text += "## Peers\n\n" + peers }
    return text
  }

  /// Bars of what each stage adds.
  var chart: String {
    let stages = record.measurements.filter { $0.theme == "stages" && $0.name.hasSuffix("alone") }
    let longest = stages.map(\.value).max() ?? 1
    var rows = ""
    for (row, stage) in stages.enumerated() {
      let y = 34 + row * 30
      let width = Int(max(1, stage.value / longest * 380))
      let name = stage.name.replacingOccurrences(of: " alone", with: "")
      rows += """
          <text x="92" y="\(y + 15)" text-anchor="end">\(name)</text>
          <rect x="100" y="\(y)" width="\(width)" height="20" fill="#2f6f9f"/>
          <text x="\(106 + width)" y="\(y + 15)">\(Int(stage.value.rounded())) ns</text>

        """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="560" height="\(50 + stages.count * 30)"
        font-family="sans-serif" font-size="13">
        <rect width="100%" height="100%" fill="#fff"/>
        <text x="100" y="20">What each stage adds to the time of a statement, one thread</text>
      \(rows)</svg>

      """
  }

  private static func written(_ value: Double) -> String {
    if value >= 1_000 {
      return Int(value.rounded())
        .formatted(.number.grouping(.automatic).locale(Locale(identifier: "en_US")))
    }
    return String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
  }
}
