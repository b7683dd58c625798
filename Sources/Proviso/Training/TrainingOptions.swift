package import ProvisoFeatures
package import ProvisoModel

/// How a model is trained.
package struct TrainingOptions: Sendable {
  /// Starts every random choice; the same seed gives the same bytes.
  package var seed: UInt64 = 1
  /// Worker threads; they do not change the result.
  package var threads = 1
  /// The number of cross-validation folds.
  package var folds = 5
  /// What the n-gram block is made of.
  package var ngrams = NGramOptions.standard
  /// How many texts must hold a term.
  package var minimumFrequency = 2
  /// The largest number of terms; the most frequent ones are kept.
  package var maximumTerms = 60_000
  /// The L2 penalties to choose from, for the lexicon block.
  package var penalties: [Double] = [0.3, 1, 3, 10]
  /// The factors of the penalty to choose from: for the lexicon block, for words with verbs, for
  /// characters.
  package var multipliers: [[Double]] = [[1, 0.1, 0.1], [1, 0.3, 0.3], [1, 1, 1]]
  /// What the penalties are multiplied by for ratings: least squares has a curvature of 1 where the
  /// logistic loss has ¼ at most, and ratings of a text differ more than its class.
  package var ratingFactor = 1.0
  /// By how much a cross-validated figure may miss the best and still count as equal to it; among
  /// equal settings the strongest penalties are chosen, since redrawing the folds changes a figure
  /// by more.
  package var slack = 0.002
  /// How many bytes the numbers of one fit, and the predictions kept to choose by, may take.
  package var memory = 8 << 30
  /// Receives what is being done and the share that is done, from 0 to 1.
  package var progress: @Sendable (String, Double) -> Void = { _, _ in }

  /// Polled from any thread; return true to stop training.
  package var isStopped: @Sendable () -> Bool = { false }

  package init() {}

  /// Richer n-grams and a wider choice of penalties, for models of one task.
  package mutating func prepareForOneTask() {
    ngrams = .rich
    maximumTerms = 250_000
    penalties = [6, 20, 60, 200]
    multipliers = [[1, 0.04, 0.04], [1, 0.04, 0.16], [1, 0.15, 0.6]]
    ratingFactor = 10
  }
}

/// What a training run found, for the card and the summary.
package struct TrainingReport: Sendable {
  /// What the figures of a head were made on.
  package enum Judgement: String, Sendable {
    /// All quotes, each judged by the fit to the other folds.
    case outOfFold = "out of fold"
    /// Quotes that no fit sees.
    case heldOut = "held out"
  }

  /// The figures of one head.
  package struct Head: Sendable {
    package var name: String
    package var rows: Int
    /// What its figures were made on.
    package var judgedBy: Judgement
    /// Why this head was chosen on folds though quotes are held out; nil for any other head.
    package var heldFault: String?
    /// The penalties chosen, one setting for each fit that the head is the mean of.
    package var choices: [CrossValidation.Candidate]
    /// Figures on quotes that no fit had seen, by name, each with its 95 % bootstrap interval.
    package var figures: [Evaluation.Figure]
    /// How many parts the quotes judged were cut into, each judged by the choices of the others.
    package var parts = 0
    /// How many of them had a say in what they are judged by, as the others have one label only.
    package var dependentParts = 0
    package var iterations: Int
    package var gradientNorm: Double
    package var converged: Bool

    /// The penalties of the lexicon block.
    package var penalty: String { choices.map { "\($0.penalty)" }.joined(separator: " and ") }
    /// The factors for n-grams; for words, then for characters, where they differ.
    package var ngramFactor: String {
      choices.map { choice in
        let factors = choice.multipliers.dropFirst()
        return Set(factors).count == 1
          ? "\(factors[1])" : factors.map { "\($0)" }.joined(separator: "/")
      }
      .joined(separator: " and ")
    }
  }

  /// A head that the model goes without.
  package struct Omission: Sendable {
    /// The name of the head.
    package let name: String
    /// What is wrong with its labels.
    package let reason: String
  }

  /// The heads that were chosen on folds though quotes are held out, by the reason.
  package var fallbacks: [(reason: String, heads: [String])] {
    var reasons: [String] = []
    for reason in heads.compactMap(\.heldFault) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons.map { reason in
      (reason, heads.filter { $0.heldFault == reason }.map(\.name))
    }
  }

  /// Whether held-out quotes chose for some head.
  package var isHeldOut: Bool { held > 0 && heads.contains { $0.heldFault == nil } }

  /// What does not hold where fits stopped before their goal; nil where none did.
  package var convergenceWarning: String? {
    let names = heads.filter { !$0.converged }.map(\.name)
    guard !names.isEmpty else { return nil }
    return
      "\(names.joined(separator: ", ")): a fit stopped before it converged; the weights are not "
      + "those of the least loss, and figures and calibration may be off"
  }

  package var rows: Int
  package var groups: Int
  /// The number of quotes that choices were made on; 0 for folds.
  package var held: Int
  package var features: Int
  package var terms: Int
  package var digest: String
  package var folds: Int
  package var seed: UInt64
  package var heads: [Head] = []
  /// The heads that the labels do not allow.
  package var omitted: [Omission] = []
  /// Rows by source.
  package var sources: [(name: String, rows: Int)] = []
}

/// Why training cannot go on.
package struct TrainingError: Error, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  package let description: String

  package init(_ description: String) { self.description = description }

  /// Somebody asked to stop.
  static let stopped = TrainingError("stopped on request")
}
