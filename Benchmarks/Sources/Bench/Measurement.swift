/// One figure of a run.
struct Measurement: Codable {
  /// What kind of work it belongs to, such as `stages` or `threads`.
  let theme: String
  /// What was measured.
  let name: String
  /// The median of the samples.
  let value: Double
  /// What it counts, such as `ns/statement`.
  let unit: String
  /// How many samples there were.
  let samples: Int
}

/// A run: where, when, on what, and all figures.
struct Record: Codable {
  let date: String
  let host: String
  let processors: Int
  let commit: String
  let input: String
  let measurements: [Measurement]
}

extension [Double] {
  /// The middle value; of an even number the upper one.
  var median: Double { sorted()[count / 2] }
}

/// What a workload answers when it does not answer what is expected.
struct WrongAnswer: Error, CustomStringConvertible {
  let description: String
}
