import ProvisoNumerics

/// Fits a ``LinearHead`` to labelled rows.
package enum LinearFit {
  /// How far beyond the others a class or level that never occurred is put, in log-odds.
  static let absence = 40.0

  /// The head of least penalised loss, and how it was reached.
  ///
  /// Labels say the kind: two classes make a binary head, more a multinomial one, levels an ordinal
  /// one, ratings a rating. A class or level without rows is legal as long as two others have some;
  /// it is put at a probability below 1e−15.
  ///
  /// - Parameters:
  ///   - sample: Rows, weights, penalties.
  ///   - labels: One label per row.
  ///   - warmStart: A head of the same shape to begin at.
  ///   - options: Tolerance, threads.
  /// - Returns: The head, and the report of the solver.
  /// - Throws: `ModelError`, where labels do not fit or cannot be distinguished, or the fit was
  ///   stopped.
  package static func fit(
    _ sample: Sample, _ labels: Labels, from warmStart: LinearHead? = nil,
    options: FitOptions = FitOptions()
  ) throws(ModelError) -> (head: LinearHead, report: FitReport) {
    try labels.check(rows: sample.rows)
    switch labels {
    case .classes(let numbers, count: 2):
      var objective = try BinaryLogistic(sample, labels: numbers)
      let (point, report) = try minimise(&objective, sample, warmStart?.parameters, options)
      return (LinearHead(kind: .binary, classes: 2, parameters: point, outputs: 1), report)
    case .classes(let numbers, let count):
      return try multinomial(sample, numbers, count, warmStart, options)
    case .levels(let numbers, let count):
      return try ordinal(sample, numbers, count, warmStart, options)
    case .ratings(let ratings):
      var objective = try LeastSquares(sample, ratings: ratings)
      let (point, report) = try minimise(&objective, sample, warmStart?.parameters, options)
      return (LinearHead(kind: .rating, classes: 1, parameters: point, outputs: 1), report)
    }
  }

  /// About how many bytes the numbers of one fit take.
  ///
  /// Newton's method holds the point, the gradient, a step and the next point with its gradient,
  /// and conjugate gradients hold five vectors more: ten numbers for each parameter. Predictors and
  /// probabilities are two for each row and output.
  package static func byteCount(_ labels: Labels, columns: Int) -> Int {
    8 * labels.outputs * (10 * (columns + 1) + 2 * labels.count)
  }

  private static func multinomial(
    _ sample: Sample, _ labels: [Int], _ count: Int, _ warmStart: LinearHead?,
    _ options: FitOptions
  ) throws(ModelError) -> (head: LinearHead, report: FitReport) {
    let present = Presence(sample.mass(of: labels, count: count))
    let width = present.numbers.count
    var objective = try MultinomialLogistic(
      sample, labels: present.renumbered(labels), classes: width)
    let start = warmStart.flatMap { head in
      head.kind == .multinomial && width == count ? head.parameters : nil
    }
    let (point, report) = try minimise(&objective, sample, start, options)
    var weights = [Double](repeating: 0, count: sample.columns * count)
    let found = Array(point[(sample.columns * width)...])
    var biases = [Double](
      repeating: (found.min() ?? 0) - found.mean - absence, count: count)
    for (k, number) in present.numbers.enumerated() {
      for column in 0..<sample.columns {
        weights[column * count + number] = point[column * width + k]
      }
      // The loss leaves a common shift of the biases open; their mean is set to zero.
      biases[number] = found[k] - found.mean
    }
    return (
      LinearHead(kind: .multinomial, classes: count, weights: weights, biases: biases), report
    )
  }

  private static func ordinal(
    _ sample: Sample, _ labels: [Int], _ count: Int, _ warmStart: LinearHead?,
    _ options: FitOptions
  ) throws(ModelError) -> (head: LinearHead, report: FitReport) {
    let present = Presence(sample.mass(of: labels, count: count))
    let levels = present.numbers.count
    var objective = try ProportionalOdds(
      sample, labels: present.renumbered(labels), levels: levels)
    let start = warmStart.flatMap { head in
      head.kind == .ordinal && levels == count ? head.parameters : nil
    }
    let (point, report) = try minimise(&objective, sample, start, options)
    let weights = Array(point[..<sample.columns])
    let found = Array(point[sample.columns...])
    // A common shift of predictor and cut points changes nothing: the mean predictor is set to
    // zero, so that predictors of different fits can be compared.
    var eta = [Double](repeating: 0, count: sample.rows)
    sample.design.multiply(weights, into: &eta, threads: sample.threads)
    let mass = sample.weights ?? Array(repeating: 1, count: sample.rows)
    let shift = eta.dot(mass) / mass.sum
    let cutPoints = present.cutPoints(found, levels: count).map { $0 - shift }
    return (
      LinearHead(
        kind: .ordinal, classes: count, weights: weights, biases: [-shift], cutPoints: cutPoints),
      report
    )
  }

  /// Chooses the method: exact where the Hessian is small and cheap, else conjugate gradients.
  private static func minimise<Function: Objective>(
    _ objective: inout Function, _ sample: Sample, _ start: [Double]?, _ options: FitOptions
  ) throws(ModelError) -> (point: [Double], report: FitReport) {
    let isSmall = objective.dimension <= options.exactDimension
    let isCheap = sample.design.isDense || sample.columns <= 256
    let method: NewtonSolver.Method = isSmall && isCheap ? .cholesky : .conjugateGradients
    let usable = start.flatMap { $0.count == objective.dimension ? $0 : nil }
    let result = NewtonSolver(method, options: options).minimise(&objective, from: usable)
    guard !options.isStopped() else { throw .stopped }
    return result
  }
}

extension LinearHead {
  /// A head of one output over solver parameters: weights, then the bias.
  init(kind: Kind, classes: Int, parameters: [Double], outputs: Int) {
    self.init(
      kind: kind, classes: classes, weights: Array(parameters.dropLast(outputs)),
      biases: Array(parameters.suffix(outputs)))
  }

  /// The parameters as solvers order them.
  var parameters: [Double] {
    kind == .ordinal ? weights + cutPoints.map { $0 - biases[0] } : weights + biases
  }
}

/// Which classes or levels occur, and how a fit to these is widened to all.
struct Presence {
  /// The numbers that occur, rising.
  let numbers: [Int]
  private let positions: [Int]

  /// The labels with positive mass.
  init(_ mass: [Double]) {
    let numbers = mass.indices.filter { mass[$0] > 0 }
    self.numbers = numbers
    var positions = [Int](repeating: 0, count: mass.count)
    for number in mass.indices {
      positions[number] = max(0, numbers.count { $0 <= number } - 1)
    }
    self.positions = positions
  }

  /// The labels as numbers of occurring labels; a label without mass takes the number of its lower
  /// neighbour.
  func renumbered(_ labels: [Int]) -> [Int] { labels.map { positions[$0] } }

  /// Cut points for all levels: an absent inner level has no width, an absent outer one lies far
  /// out.
  func cutPoints(_ found: [Double], levels: Int) -> [Double] {
    (0..<levels - 1)
      .map { cut in
        let below = numbers.count { $0 <= cut }
        if below == 0 { return (found.first ?? 0) - LinearFit.absence }
        if below == numbers.count { return (found.last ?? 0) + LinearFit.absence }
        return found[below - 1]
      }
  }
}
