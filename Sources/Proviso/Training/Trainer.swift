package import ProvisoLexicon
import ProvisoFeatures
import ProvisoModel
import ProvisoNumerics
import ProvisoText

/// Trains models on labelled quotes.
///
/// One vector serves all heads: the lexicon features and the n-grams of the training texts. For
/// each head the penalties of the two blocks are chosen by grouped cross-validation, or on quotes
/// that are held out; the predictors of what a fit had not seen then give calibration, cut points
/// and intervals, so that nothing is judged on texts that it was fitted to.
package struct Trainer: Sendable {
  private let lexicon: Lexicon
  private let options: TrainingOptions

  package init(_ lexicon: Lexicon, _ options: TrainingOptions = TrainingOptions()) {
    self.lexicon = lexicon
    self.options = options
  }

  /// Trains a model of `kind`; where `held` has quotes, choices are made on these, else on folds.
  ///
  /// - Throws: ``TrainingError`` that says what is wrong with the data, or that the options asked
  ///   to stop.
  /// - Complexity: O(candidates × folds) fits, each linear in the number of terms in all texts.
  package func train(
    _ quotes: [LabelledQuote], held: [LabelledQuote] = [], kind: Model.Kind, name: String
  ) throws(TrainingError) -> (model: Model, report: TrainingReport) {
    guard !quotes.isEmpty else { throw TrainingError("there are no labelled quotes") }
    // Loaded before the first thread of a fit, since it sets variables of the environment.
    _ = BLAS.isAvailable
    let all = quotes + held
    let planned = try TrainingTasks(all, kind)
    let tasks = planned.tasks
    let groups = all.enumerated().map { $1.group.isEmpty ? "#\($0)" : $1.group }
    guard !held.isEmpty || Set(groups).count > 1 else {
      throw TrainingError(
        "all \(quotes.count) quotes are in one group, '\(groups[0])', and a group is never split; "
          + "give quotes of two groups or more, or name another group field")
    }
    let weights = all.map(\.weight)
    let set = try TrainingSet(all, trained: quotes.count, lexicon, options)
    let groupCount = Set(groups.prefix(quotes.count)).count
    var report = TrainingReport(
      rows: quotes.count, groups: groupCount, held: held.count, features: set.featureCount,
      terms: set.vocabulary.count, digest: Trainer.digest(all),
      folds: min(options.folds, groupCount), seed: options.seed)
    report.omitted = planned.omitted
    report.sources = Dictionary(grouping: quotes, by: \.source).mapValues(\.count)
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let trainer = HeadTrainer(set: set, options: options)
    for task in tasks { try checkMemory(task, columns: set.matrix.columns) }
    var heads: [(head: ModelHead, fit: LinearHead)] = []
    for (number, task) in tasks.enumerated() {
      options.progress(task.name, Double(number) / Double(tasks.count))
      do {
        let (head, fit, figures) = try trainer.train(task, groups: groups, weights: weights)
        heads.append((head, fit))
        report.heads.append(figures)
      } catch .oneClassOnly {
        let left =
          trainer.heldOut(task, groups).isEmpty ? "those of one fold" : "those that are held out"
        throw TrainingError(
          "\(task.name): the \(task.rows.count) quotes are too few or too alike: without \(left) "
            + "only one label is left; give more quotes")
      } catch .oneGroupOnly(let group) {
        throw TrainingError(
          "\(task.name): all quotes to learn it from are in one group, '\(group)', and a group is "
            + "never split; give quotes of two groups or more"
            + (held.isEmpty ? "" : ", or held-out quotes of two labels"))
      } catch .stopped {
        throw TrainingError.stopped
      } catch {
        throw TrainingError("\(task.name): \(error.description)")
      }
    }
    options.progress("done", 1)
    let schema = FeatureSchema(lexicon, isNamed: false).digest
    let model = Model(
      name: name, kind: kind, version: Version.current, schema: schema,
      card: ModelCard(kind: kind, schema: schema, report: report).text,
      domainThreshold: set.domainThreshold, heads: heads.map(\.head),
      weights: ModelWeights(heads.map(\.fit), frequencies: set.vocabulary.frequencies),
      vocabulary: set.vocabulary)
    return (model, report)
  }

  /// Makes sure that a head can be fitted in the memory that the options allow.
  ///
  /// Each class has a weight for each feature, and each setting that is tried has a prediction for
  /// each class and quote.
  private func checkMemory(_ task: HeadTrainer.Task, columns: Int) throws(TrainingError) {
    let tried = options.penalties.count * options.multipliers.count + options.folds
    let needed =
      LinearFit.byteCount(task.targets, columns: columns)
      + 16 * task.targets.outputs * task.targets.count * tried
    guard needed > options.memory else { return }
    throw TrainingError(
      "\(task.name): \(task.labels.count) different labels with \(columns) features each need about "
        + "\(needed >> 20) MiB, and training takes \(options.memory >> 20) MiB at most; merge rare "
        + "labels, or train on quotes of fewer labels")
  }

  /// 16 hexadecimal digits that name texts, labels, groups, weights and their order.
  ///
  /// Each ends in a byte that no UTF-8 has.
  private static func digest(_ quotes: [LabelledQuote]) -> String {
    var hash = WordHash()
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash.add(byte) }
      hash.add(0xFF)
    }
    for quote in quotes {
      add(quote.text)
      for field in [quote.group, quote.label.description, "\(quote.weight)"] { add(field.utf8) }
    }
    return WordHash.digits(hash.value)
  }
}
