import Proviso
import ProvisoFeatures
import ProvisoModel
import ProvisoTestSupport
import Testing

/// Models of one task, trained in memory.
@Suite struct TaskTrainingTests {
  @Test("the card tells how this kind of model is calibrated")
  func card() throws {
    let classes = try Self.model(.class).card
    #expect(
      classes.contains("predictors (Platt scaling for two classes, one temperature for more)."))
    #expect(!classes.contains("Intervals are") && !classes.contains("proportional-odds"))
    let ratings = try Self.model(.rating, rating: true).card
    #expect(ratings.contains("Intervals are conformal") && !ratings.contains("Probabilities are"))
  }

  @Test("what is wrong with the quotes to train on is said of these, not of folds")
  func heldOut() throws {
    func message(_ levels: [Double], held: [Double]) throws -> String? {
      func quotes(_ levels: [Double], group: String) -> [LabelledQuote] {
        levels.enumerated()
          .map { number, level in
            LabelledQuote(
              id: "\(number)", text: Array("We will build \(number) roads.".utf8), group: group,
              source: "", label: .number(level), weight: 1)
          }
      }
      let trainer = Trainer(try Resources.lexicon(), TrainingOptions())
      let error = #expect(throws: TrainingError.self) {
        try trainer.train(
          quotes(levels, group: "a"), held: quotes(held, group: "b"), kind: .ordinal, name: "m")
      }
      return error?.description
    }
    #expect(
      try message([1, 2, 1, 2], held: [1, 1])
        == "prediction: all quotes to learn it from are in one group, 'a', and a group is never "
        + "split; give quotes of two groups or more, or held-out quotes of two labels")
    #expect(
      try message([1, 1, 1, 1], held: [1, 2])
        == "prediction: the 6 quotes are too few or too alike: without those that are held out "
        + "only one label is left; give more quotes")
  }

  @Test("more classes than fit into memory are refused before the first fit")
  func memory() throws {
    let quotes = (0..<60)
      .map { number in
        LabelledQuote(
          id: "\(number)", text: Array("We will build \(number) roads.".utf8), group: "\(number)",
          source: "", label: .text("label \(number % 30)"))
      }
    var options = TrainingOptions()
    options.memory = 1 << 20
    let trainer = Trainer(try Resources.lexicon(), options)
    let error = #expect(throws: TrainingError.self) {
      try trainer.train(quotes, kind: .class, name: "m")
    }
    #expect(error?.description.hasPrefix("prediction: 30 different labels with ") == true)
    #expect(error?.description.contains("training takes 1 MiB at most; merge rare labels") == true)
  }

  /// One firm sentence in five, so that the classes differ in size.
  private static func quotes(rating: Bool = false, firmWeight: Double = 1) -> [LabelledQuote] {
    let things = ["roads", "schools", "ports", "farms", "trains", "parks"]
    return (0..<120)
      .map { number in
        let thing = things[number % things.count]
        let isFirm = number % 5 == 0
        let text =
          isFirm
          ? "We will build \(number) \(thing) by May."
          : "Why are \(thing) so rare here, people ask?"
        return LabelledQuote(
          id: "\(number)", text: Array(text.utf8), group: "\(number % 12)", source: "",
          label: rating ? .number(isFirm ? 5 : 1) : .text(isFirm ? "firm" : "other"),
          weight: isFirm ? firmWeight : 1)
      }
  }

  private static func model(
    _ kind: Model.Kind, rating: Bool = false, firmWeight: Double = 1
  ) throws -> Model {
    var options = TrainingOptions()
    options.prepareForOneTask()
    options.folds = 3
    options.penalties = [20]
    options.multipliers = [[1, 0.04, 0.16]]
    let lexicon = try Resources.lexicon()
    return try Trainer(lexicon, options)
      .train(
        quotes(rating: rating, firmWeight: firmWeight), kind: kind, name: "m"
      )
      .model
  }

  @Test("the mean of two fits is one linear model, whose explanation adds up and names edges")
  func contributions() throws {
    let model = try Self.model(.class)
    #expect(try Model(bytes: model.encoded(), name: "m").vocabulary.options == .rich)
    var scorer = try StatementScorer(model, try Resources.lexicon())
    let bytes = Array("We will build 7 roads by June!".utf8)
    scorer.score(bytes.span)
    let parts = scorer.contributions(toOutput: 0, bytes)
    let sum = parts.reduce(scorer.table.biases[0]) { $0 + $1.contribution }
    #expect(abs(sum - scorer.predictors[0]) < 1e-9)
    #expect(parts.contains { $0.feature == "first 'we'" && $0.spans == [0..<2] })
  }

  @Test("a model that is not of the labelling scheme gives no assessments")
  func noAssessments() throws {
    let model = try Self.model(.class)
    let lexicon = try Resources.lexicon()
    let error = #expect(throws: ScorerError.self) { try Scorer(model: model, lexicon: lexicon) }
    #expect(error?.description.contains("an assessment needs one of kind gold") == true)
  }

  @Test("quotes of hardly any weight hardly count")
  func weights() throws {
    func rating(firmWeight: Double) throws -> Double {
      let model = try Self.model(.rating, rating: true, firmWeight: firmWeight)
      var scorer = try StatementScorer(model, try Resources.lexicon())
      scorer.score(Array("We will build 10 schools by May.".utf8).span)
      return scorer.predictors[0]
    }
    #expect(try rating(firmWeight: 1) > 3)
    #expect(try rating(firmWeight: 1e-6) < 1.1)
  }

  @Test("probabilities are those of the classes' true sizes, though the fit balances them")
  func shares() throws {
    let model = try Self.model(.class)
    var scorer = try StatementScorer(model, try Resources.lexicon())
    var total = 0.0
    for quote in Self.quotes() {
      scorer.score(quote.text.span)
      let shares = model.heads[0].response.probabilities(Array(scorer.predictors))
      total += shares[0]
      #expect(model.heads[0].decide(shares) == (quote.label.isFirm ? 0 : 1))
    }
    #expect(abs(total / 120 - 0.2) < 0.03)
  }

  @Test("ratings stay in their units")
  func ratings() throws {
    let model = try Self.model(.rating, rating: true)
    var scorer = try StatementScorer(model, try Resources.lexicon())
    let bytes = Array("We will build 9 parks by May.".utf8)
    scorer.score(bytes.span)
    #expect((2.5...5.5).contains(scorer.predictors[0]))
  }
}

extension LabelledQuote.Label {
  fileprivate var isFirm: Bool {
    if case .text(let text) = self { text == "firm" } else { false }
  }
}
