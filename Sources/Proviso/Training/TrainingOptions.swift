package import ProvisoFeatures

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
  package var penalties: [Double] = [0.3, 1, 3, 10, 30]
  /// The factors of the penalty for the n-gram block to choose from.
  package var ngramFactors: [Double] = [0.3, 1, 3]
  /// Is told what is being done and how much of it, from 0 to 1.
  package var progress: @Sendable (String, Double) -> Void = { _, _ in }

  /// Asked again and again, from any thread: whether to give up.
  package var isStopped: @Sendable () -> Bool = { false }

  package init() {}

  /// Richer n-grams and a wider choice of penalties, for models of one task.
  package mutating func prepareForOneTask() {
    ngrams = .rich
    minimumFrequency = 1
    maximumTerms = 250_000
    penalties = [3, 10, 30, 100]
    ngramFactors = [0.03, 0.1, 0.3]
  }
}

/// What a training run found, for the card and the summary.
package struct TrainingReport: Sendable {
  /// The figures of one head.
  package struct Head: Sendable {
    package var name: String
    package var rows: Int
    package var penalty: Double
    package var ngramFactor: Double
    /// Out-of-fold figures by name, each with its 95 % bootstrap interval.
    package var figures: [(name: String, value: Double, interval: ClosedRange<Double>)]
    package var iterations: Int
    package var gradientNorm: Double
    package var converged: Bool
  }

  package var rows: Int
  package var groups: Int
  package var features: Int
  package var terms: Int
  package var digest: String
  package var folds: Int
  package var seed: UInt64
  package var heads: [Head] = []
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
