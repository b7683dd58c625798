import ProvisoModel

/// The heads that labelled quotes of a kind ask for.
struct TrainingTasks {
  private(set) var tasks: [HeadTrainer.Task] = []
  /// The heads that the labels do not allow, each with the reason.
  private(set) var omitted: [TrainingReport.Omission] = []

  init(_ quotes: [LabelledQuote], _ kind: Model.Kind) throws(TrainingError) {
    switch kind {
    case .gold: try addGold(quotes)
    case .class: try addClasses(quotes)
    case .ordinal: try addLevels(quotes)
    case .rating: try addRatings(quotes)
    }
  }

  private mutating func addGold(_ quotes: [LabelledQuote]) throws(TrainingError) {
    var gold: [LabelledQuote.Gold] = []
    for quote in quotes {
      guard case .gold(let label) = quote.label else {
        throw TrainingError("\(quote.place): no labels C, D and S")
      }
      gold.append(label)
    }
    let all = Array(quotes.indices)
    func add(_ scale: ScaleName, _ labels: [String], cutsForKappa: Bool = false) {
      let numbers = gold.map { $0.level(of: scale) }
      tasks.append(
        HeadTrainer.Task(
          name: scale.rawValue, labels: labels, targets: .classes(numbers, count: labels.count),
          metric: .quadraticWeightedKappa, cutsForKappa: cutsForKappa, isScale: true, rows: all))
    }
    add(.commitment, Commitment.allCases.map(\.name))
    add(.conditionality, Conditionality.allCases.map(\.name))
    // Most statements are not specific at all, so that the median names the higher levels too
    // seldom.
    add(.specificity, Specificity.allCases.map(\.name), cutsForKappa: true)
    let committed = all.filter { gold[$0].commitment > .noCommitment }
    func addBinary(_ name: String, _ labels: [String], _ isSecond: (LabelledQuote.Gold) -> Bool) {
      let numbers = committed.map { isSecond(gold[$0]) ? 1 : 0 }
      guard Set(numbers).count == 2 else {
        let reason =
          numbers.first
          .map { "all \(numbers.count) quotes with a commitment have '\(labels[$0])'" }
          ?? "no quote has a commitment"
        return omitted.append(TrainingReport.Omission(name: name, reason: reason))
      }
      tasks.append(
        HeadTrainer.Task(
          name: name, labels: labels, targets: .classes(numbers, count: 2),
          metric: .likelihood, rows: committed))
    }
    let polarities: [Polarity] = [.act, .refrain]
    addBinary(ModelHead.polarity, polarities.map(\.rawValue)) { $0.polarity == .refrain }
    let holders: [Holder] = [.`self`, .other]
    addBinary(ModelHead.holder, holders.map(\.rawValue)) { $0.holder == .other }
  }

  private mutating func addClasses(_ quotes: [LabelledQuote]) throws(TrainingError) {
    var names: [String] = []
    for quote in quotes {
      switch quote.label {
      case .text(let text): names.append(text)
      case .number(let number): names.append(TrainingTasks.text(number))
      case .gold: throw TrainingError("\(quote.place): gold labels; use --kind gold")
      }
    }
    let labels = Set(names).sorted()
    guard labels.count > 1 else {
      throw TrainingError(
        "all \(names.count) quotes have the label '\(labels[0])'; a model needs two labels or more")
    }
    guard labels.count <= 1000, labels.count <= 20 || labels.count * 2 <= names.count else {
      throw TrainingError(
        "\(labels.count) different labels of \(names.count) quotes are too many for classes; is "
          + "--label-field right?")
    }
    let places = LabelNumbers.of(labels)
    let numbers = names.map { name in places[name] ?? 0 }
    tasks = [
      HeadTrainer.Task(
        name: ModelHead.prediction, labels: labels, targets: .classes(numbers, count: labels.count),
        metric: .macroF1, balancesClasses: true, rows: Array(quotes.indices))
    ]
  }

  private mutating func addLevels(_ quotes: [LabelledQuote]) throws(TrainingError) {
    let numbers = try TrainingTasks.numbers(quotes, .ordinal)
    let values = Set(numbers).sorted()
    guard values.count <= 20 else {
      throw TrainingError(
        "\(values.count) different levels are too many, 20 at most; give --kind rating")
    }
    guard values.count > 1 else {
      throw TrainingError(
        "all \(numbers.count) quotes have the level \(TrainingTasks.text(values[0])); "
          + "a model needs two levels or more")
    }
    let places = LabelNumbers.of(values)
    let levels = numbers.map { number in places[number] ?? 0 }
    tasks = [
      HeadTrainer.Task(
        name: ModelHead.prediction, labels: values.map(TrainingTasks.text),
        targets: .levels(levels, count: values.count), metric: .quadraticWeightedKappa,
        cutsForKappa: true, rows: Array(quotes.indices))
    ]
  }

  private mutating func addRatings(_ quotes: [LabelledQuote]) throws(TrainingError) {
    let numbers = try TrainingTasks.numbers(quotes, .rating)
    guard Set(numbers).count > 1 else {
      throw TrainingError(
        "all \(numbers.count) quotes have the rating \(TrainingTasks.text(numbers[0])); "
          + "a model needs two ratings or more")
    }
    tasks = [
      HeadTrainer.Task(
        name: ModelHead.prediction, labels: [], targets: .ratings(numbers), metric: .pearson,
        rows: Array(quotes.indices))
    ]
  }

  private static func numbers(
    _ quotes: [LabelledQuote], _ kind: Model.Kind
  ) throws(TrainingError) -> [Double] {
    var numbers: [Double] = []
    for quote in quotes {
      if let fault = quote.fault(for: kind) { throw TrainingError("\(quote.place): \(fault)") }
      numbers.append(quote.label.finiteNumber ?? 0)
    }
    return numbers
  }

  /// A number as a label, whole numbers without their point.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
