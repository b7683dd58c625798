package import ProvisoIO
import ProvisoFeatures
import ProvisoLexicon

extension LexiconCoverage {
  /// The cues that fired, the most frequent first, by number.
  package var ranking: [Int] {
    cues.indices.filter { cues[$0].matches > 0 }
      .sorted { (cues[$1].matches, $0) < (cues[$0].matches, $1) }
  }

  /// The cues that are looked for in statements; cues of attribution are looked for in documents.
  private var measured: [Int] { cues.indices.filter { lexicon.roles[$0].layer != .attribution } }

  /// The count for a terminal of `columns` characters, with `limit` cues at most.
  package func table(columns: Int, limit: Int = 40) -> String {
    var lines = [
      "\(statements) statements, \(words) words; \(ranking.count) of \(measured.count) cues fired"
        + (labelledStatements > 0 ? "; \(labelledStatements) statements with labels" : ""),
      "",
      "Words that can open a condition: how often they do",
      row("word", ["seen", "live", "look-alike", "neither", "share look-alike"]),
    ]
    for (word, count) in triggers where count.occurrences > 0 {
      let neither = count.occurrences - count.live - count.lookalike
      lines.append(
        row(
          word,
          [
            "\(count.occurrences)", "\(count.live)", "\(count.lookalike)", "\(neither)",
            LexiconCoverage.share(count.lookalike, count.occurrences),
          ]))
      let types = LookalikeType.allCases.filter { count.lookalikes[$0.rawValue] > 0 }
        .map { "\($0.name) \(count.lookalikes[$0.rawValue])" }
      if !types.isEmpty { lines.append("    " + types.joined(separator: " · ")) }
    }
    lines += ["", "Cues by frequency"]
    for cue in ranking.prefix(limit) {
      let (entry, count) = (lexicon.cues[cue], cues[cue])
      var facts = ["\(count.matches)×", entry.role.rawValue, entry.key]
      if entry.role.layer == .condition {
        facts.append(
          "look-alike \(LexiconCoverage.share(count.lookalike, count.live + count.lookalike))")
      }
      if count.labelled > 0 {
        facts.append("borne out \(count.right) of \(count.labelled)")
      }
      lines.append(facts.joined(separator: "  "))
      lines.append("    " + String(entry.pattern.prefix(max(20, columns - 4))))
      for line in count.lines { lines.append(LexiconCoverage.aligned(line, columns: columns)) }
    }
    if ranking.count > limit { lines.append("… and \(ranking.count - limit) more cues") }
    let silent = measured.filter { cues[$0].matches == 0 }
    lines.append("")
    lines.append("\(silent.count) cues never fired" + (silent.isEmpty ? "" : ", among them:"))
    for cue in silent.prefix(10) {
      lines.append("    \(lexicon.cues[cue].key)  \(lexicon.cues[cue].pattern)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes a line of JSON for each trigger word and each cue that fired.
  package func writeLines(to json: inout JSONWriter) {
    for (word, count) in triggers where count.occurrences > 0 {
      json.beginObject()
      json.key("word")
      json.string(word)
      json.key("occurrences")
      json.integer(count.occurrences)
      json.key("live")
      json.integer(count.live)
      json.key("lookalikes")
      json.beginObject()
      for type in LookalikeType.allCases {
        json.key(JSONKey(type.name))
        json.integer(count.lookalikes[type.rawValue])
      }
      json.endObject()
      json.endObject()
      json.endLine()
    }
    for cue in ranking { write(cue, to: &json) }
  }

  private func write(_ cue: Int, to json: inout JSONWriter) {
    let (entry, count) = (lexicon.cues[cue], cues[cue])
    json.beginObject()
    json.key("entry")
    json.string(entry.key)
    json.key("pattern")
    json.string(entry.pattern)
    json.key("role")
    json.string(entry.role.rawValue)
    for (name, value) in [("matches", count.matches), ("statements", count.statements)] {
      json.key(JSONKey(name))
      json.integer(value)
    }
    if entry.role.layer == .condition {
      json.key("live")
      json.integer(count.live)
      json.key("lookalike")
      json.integer(count.lookalike)
    }
    if count.labelled > 0 {
      json.key("precision")
      json.number(Double(count.right) / Double(count.labelled), decimals: 4)
      json.key("labelled")
      json.integer(count.labelled)
    }
    json.key("lines")
    json.beginArray()
    for line in count.lines {
      json.beginArray()
      for part in [line.before, line.match, line.after] { json.string(part) }
      json.endArray()
    }
    json.endArray()
    json.endObject()
    json.endLine()
  }

  private func row(_ word: String, _ cells: [String]) -> String {
    let head = word + String(repeating: " ", count: max(1, 14 - word.count))
    return head + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole > 0 ? "\(Int((100 * Double(part) / Double(whole)).rounded())) %" : "–"
  }

  /// Keyword in context: the match in the middle of the line.
  private static func aligned(_ line: ContextLine, columns: Int) -> String {
    let side = max(8, (columns - 10 - line.match.count) / 2)
    let before = String(line.before.suffix(side))
    let blanks = String(repeating: " ", count: max(0, side - before.count))
    return "    \(blanks)\(before) [\(line.match)] \(line.after.prefix(side))"
  }
}
