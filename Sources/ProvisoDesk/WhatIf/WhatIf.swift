package import Proviso

/// Finds the smallest edits that would raise or lower the level of a statement.
///
/// Candidates are made by rule (``EditMaker``): another modal or verb of commitment, a condition,
/// hedge or detail taken out or put in, a negation changed. Each edited text is scored again;
/// nothing is guessed from weights. Where no single edit moves a scale in one direction, pairs of
/// edits that touch different words are tried.
package struct WhatIf: Sendable {
  /// An edit of a statement and what it would change.
  package struct Edit: Sendable {
    /// What is done, in words: `swap "will" for "may"`.
    package let action: String
    /// The whole text after the edit.
    package let text: String
    /// How many words are taken out and put in.
    package let size: Int
    /// The levels before, by scale.
    package let before: [Int]
    /// The levels after.
    package let after: [Int]
    /// The scores before.
    package let scoresBefore: [Double]
    /// The scores after.
    package let scoresAfter: [Double]

    /// The change of level on a scale.
    package func step(_ scale: ScaleName) -> Int { after[scale.position] - before[scale.position] }

    /// The change of score on a scale.
    package func scoreStep(_ scale: ScaleName) -> Double {
      scoresAfter[scale.position] - scoresBefore[scale.position]
    }
  }

  /// The smallest edit in one direction on one scale.
  package struct Answer: Sendable {
    /// The scale.
    package let scale: ScaleName
    /// Whether the level rises.
    package let raises: Bool
    /// The smallest edit; nil where none of the candidates does it.
    package let edit: Edit?
  }

  private var scorer: StatementScorer

  /// How many single edits are joined to pairs at most.
  private static let pairLimit = 24

  /// Uses a scorer with a model of kind `gold`.
  package init(_ scorer: StatementScorer) { self.scorer = scorer }

  /// All candidate edits of `text`, the smallest first, each rescored.
  ///
  /// - Complexity: one scoring for each candidate, some dozens.
  package mutating func edits(_ text: String) -> [Edit] {
    let bytes = Array(text.utf8)
    let (levels, scores) = score(bytes)
    let maker = EditMaker(bytes, scorer)
    return rescored(maker.candidates.map { [$0] }, bytes, levels, scores)
  }

  /// The smallest edit up and down on every scale, of one or two candidates.
  ///
  /// Of several edits of one size, the answer is the edit that moves the score most.
  ///
  /// - Complexity: one scoring for each candidate, and for each of at most 276 pairs where needed.
  package mutating func answers(_ text: String) -> [Answer] {
    let bytes = Array(text.utf8)
    let (levels, scores) = score(bytes)
    let maker = EditMaker(bytes, scorer)
    let singles = rescored(maker.candidates.map { [$0] }, bytes, levels, scores)
    var pairs: [Edit]?
    var answers: [Answer] = []
    for scale in ScaleName.allCases {
      for raises in [true, false] {
        var found = WhatIf.smallest(singles, scale, raises: raises)
        let level = levels[scale.position]
        let canMove = raises ? level < scale.highest : level > 0
        if found == nil, canMove {
          if pairs == nil {
            pairs = rescored(WhatIf.pairs(maker.candidates), bytes, levels, scores)
          }
          found = WhatIf.smallest(pairs ?? [], scale, raises: raises)
        }
        answers.append(Answer(scale: scale, raises: raises, edit: found))
      }
    }
    return answers
  }

  private static func smallest(_ edits: [Edit], _ scale: ScaleName, raises: Bool) -> Edit? {
    let sign = raises ? 1 : -1
    return edits.filter { $0.step(scale) * sign > 0 }
      .min { first, second in
        let gain = { (edit: Edit) in edit.scoreStep(scale) * Double(sign) }
        return (first.size, gain(second)) < (second.size, gain(first))
      }
  }

  private static func pairs(_ candidates: [EditMaker.Candidate]) -> [[EditMaker.Candidate]] {
    let few = candidates.prefix(pairLimit)
    return few.indices.flatMap { first in
      few.indices.filter { $0 > first && !few[$0].conflicts(with: few[first]) }
        .map { [few[first], few[$0]] }
    }
  }

  private mutating func rescored(
    _ candidates: [[EditMaker.Candidate]], _ bytes: [UInt8], _ levels: [Int], _ scores: [Double]
  ) -> [Edit] {
    var seen: Set<[UInt8]> = [bytes]
    var result: [Edit] = []
    for group in candidates {
      let edited = EditMaker.apply(group, to: bytes)
      guard seen.insert(edited).inserted else { continue }
      let (after, scoresAfter) = score(edited)
      result.append(
        Edit(
          action: group.map(\.action).joined(separator: " and "),
          text: String(decoding: edited, as: UTF8.self), size: group.reduce(0) { $0 + $1.size },
          before: levels, after: after, scoresBefore: scores, scoresAfter: scoresAfter))
    }
    return result.enumerated()
      .sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
      .map(\.element)
  }

  private mutating func score(_ bytes: [UInt8]) -> (levels: [Int], scores: [Double]) {
    scorer.score(bytes.span)
    return (
      [scorer.commitment.level, scorer.conditionality.level, scorer.specificity.level],
      [scorer.commitment.score, scorer.conditionality.score, scorer.specificity.score]
    )
  }
}
