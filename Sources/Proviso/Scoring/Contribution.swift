import ProvisoFeatures
import ProvisoLexicon
import ProvisoModel
import ProvisoText

/// What one feature of a statement adds to a linear predictor.
public struct Contribution: Sendable {
  /// The name of the feature, such as `force+subject[will,firstPlural,affirmed]` or `words 'we will'`.
  public let feature: String
  /// The value of the feature.
  public let value: Double
  /// Value times weight, in log-odds (in units of the label for a rating).
  public let contribution: Double
  /// The bytes of the statement behind the feature; empty for a feature of the whole text.
  public let spans: [Range<Int>]
}

extension StatementScorer {
  /// What each feature of the last statement adds to one output, the strongest first.
  ///
  /// With the bias of the output they sum to its linear predictor.
  ///
  /// - Complexity: O(*f* log *f*) in the features; makes a string for each.
  package func contributions(toOutput output: Int, _ bytes: [UInt8]) -> [Contribution] {
    var result: [Contribution] = []
    let schema = FeatureSchema(lexicon)
    for (index, evidence) in zip(vector.features.indices, vector.features.evidence) {
      let weight = table.weight(column: Int(index), output: output)
      guard weight != 0 else { continue }
      result.append(
        Contribution(
          feature: schema.name(of: Int(index)), value: 1, contribution: weight,
          spans: span(ofTokens: evidence).map { [$0] } ?? []))
    }
    for found in vector.terms {
      let term = found.ngram
      let weight = table.weight(column: table.featureCount + Int(found.column), output: output)
      guard weight != 0 else { continue }
      let value = vector.value(of: found)
      let span =
        term.kind == .characters
        ? Int(term.bytes.lowerBound)..<Int(term.bytes.upperBound) : span(ofTokens: term.tokens)
      result.append(
        Contribution(
          feature: name(of: term, span, bytes), value: value, contribution: weight * value,
          spans: span.map { [$0] } ?? []))
    }
    return result.sorted {
      (abs($1.contribution), $0.feature) < (abs($0.contribution), $1.feature)
    }
  }

  /// The bytes from the first to the last of some tokens.
  package func span(ofTokens tokens: Range<Int32>) -> Range<Int>? {
    guard !tokens.isEmpty else { return nil }
    let all = analysis.reading.tokens
    return Int(all[Int(tokens.lowerBound)].start)..<Int(all[Int(tokens.upperBound) - 1].end)
  }

  private func name(of term: NGram, _ span: Range<Int>?, _ bytes: [UInt8]) -> String {
    let text = span.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() } ?? ""
    switch term.kind {
    case .words: return "words '\(text)'"
    case .characters: return "characters '\(text)'"
    case .verb: return "verb '\(text)'"
    case .first: return "first '\(text)'"
    case .last: return "last '\(text)'"
    }
  }
}
