import ProvisoFeatures
import ProvisoLexicon
import ProvisoModel
import ProvisoText

/// What one feature of a statement adds to a linear predictor.
public struct Contribution: Hashable, Sendable {
  /// The name of the feature.
  ///
  /// Such as `force+subject[will,firstPlural,affirmed]` or `words 'we will'`.
  public let feature: String
  /// The value of the feature.
  public let value: Double
  /// Value times weight, in log-odds (in units of the label for a rating).
  public let contribution: Double
  /// The parts of the statement that gave the feature, as UTF-8 byte offsets.
  ///
  /// Empty for a feature of the whole text.
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
    let schema = names.schema
    for entry in vector.features.entries.array {
      let weight = model.weight(column: Int(entry.index), output: output)
      guard weight != 0 else { continue }
      result.append(
        Contribution(
          feature: schema.name(of: Int(entry.index)), value: 1, contribution: weight,
          spans: span(ofTokens: entry.tokens).map { [$0] } ?? []))
    }
    for found in vector.terms(model.vocabulary) {
      let term = found.ngram
      let weight = model.weight(
        column: model.featureCount + Int(found.column), output: output)
      guard weight != 0 else { continue }
      let value = found.value
      let span =
        term.kind == .characters
        ? Int(term.bytes.lowerBound)..<Int(term.bytes.upperBound) : span(ofTokens: term.tokens)
      result.append(
        Contribution(
          feature: term.name(span.map { bytes[$0] } ?? []), value: value,
          contribution: weight * value, spans: span.map { [$0] } ?? []))
    }
    return result.sorted {
      (abs($1.contribution), $0.feature) < (abs($0.contribution), $1.feature)
    }
  }

  /// The output that explains a head's answer for the last statement.
  ///
  /// For levels it is the log-odds of the level named against the lowest one; if the lowest is
  /// named, the log-odds of the likeliest other level.
  package func explainingOutput(ofHead index: Int) -> Int {
    let range = table.ranges[index]
    guard model.heads[index].response.kind == .baseline else { return range.lowerBound }
    let named = namedLevel(ofHead: index)
    if named > 0 { return range.lowerBound + named - 1 }
    return range.reduce(range.lowerBound) { sums[$1] > sums[$0] ? $1 : $0 }
  }

  /// The level that an output of a head of levels sets against the lowest one.
  package func level(ofOutput output: Int, head index: Int) -> Int {
    output - table.ranges[index].lowerBound + 1
  }

  private func namedLevel(ofHead index: Int) -> Int {
    guard model.kind == .gold, let scale = ScaleName.allCases.first(where: { $0.position == index })
    else {
      return model.heads[index]
        .decide(model.heads[index].response.probabilities(predictors(ofHead: index)))
    }
    return score(of: scale).level
  }

  /// The bytes from the first to the last of some tokens.
  package func span(ofTokens tokens: Range<Int32>) -> Range<Int>? {
    guard !tokens.isEmpty else { return nil }
    let all = analysis.reading.tokens
    return Int(all[Int(tokens.lowerBound)].start)..<Int(all[Int(tokens.upperBound) - 1].end)
  }
}
