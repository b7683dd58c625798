import Foundation
import ProvisoStages

/// Measures, checks the answers, and writes record, table and chart.
///
/// `Scripts/bench` calls it.
@main
struct Bench {
  static func main() throws {
    var options: [String: String] = [:]
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst(), let value = arguments.popFirst() {
      options[name] = value
    }
    if let size = options["--fit"] { return try fit(size, options) }
    guard let root = options["--root"], let proviso = options["--proviso"],
      let file = options["--file"], let folder = options["--folder"]
    else {
      throw WrongAnswer(description: "call Scripts/bench")
    }
    let samples = options["--samples"].flatMap { Int($0) } ?? 5
    let runner = try StageRunner()
    let text = try Data(contentsOf: URL(fileURLWithPath: file))
    let statements = text.split(separator: 0x0A).prefix(100_000).map { Array($0) }
    let command = CommandWorkloads(
      proviso: proviso, file: file, folder: folder, runner: runner, samples: samples)
    var measurements: [Measurement] = []
    let themes: [(String, () throws -> [Measurement])] = [
      (
        "stages",
        { try StageWorkloads(runner: runner, statements: statements).measure(samples: samples) }
      ),
      ("throughput", command.throughput), ("lengths", command.lengths),
      ("documents", command.documents), ("hostile input", command.hostile),
      ("start-up", command.startUp),
      ("training", { try command.training("\(root)/seeds/quotes.jsonl") }),
    ]
    for (name, measure) in themes {
      FileHandle.standardError.write(Data("bench: \(name)\n".utf8))
      measurements += try measure()
    }
    measurements += instructions(root)
    let record = Record(
      date: options["--date"] ?? "", host: options["--host"] ?? "",
      processors: ProcessInfo.processInfo.activeProcessorCount, commit: options["--commit"] ?? "",
      input: options["--input"] ?? "", measurements: measurements)
    try write(record, root, peers: options["--peers"])
  }

  /// Fits a dense problem of ROWSxCOLUMNS and prints the seconds of each sample, for `fit.py`;
  /// writes its rows and labels as doubles first where `--matrix` names a file.
  private static func fit(_ size: String, _ options: [String: String]) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2 else { throw WrongAnswer(description: "call Benchmarks/fit.py") }
    let problem = DenseFit(rows: numbers[0], columns: numbers[1])
    if let path = options["--matrix"] {
      let all = problem.elements + problem.labels.map(Double.init)
      try all.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
    }
    for _ in 0..<(options["--samples"].flatMap { Int($0) } ?? 5) {
      let start = ContinuousClock.now
      let answer = try problem.run(threads: options["--threads"].flatMap { Int($0) } ?? 2)
      let seconds = start.duration(to: .now) / .seconds(1)
      print(seconds, answer.gradientNorm, answer.objective, answer.steps)
    }
  }

  /// The counts that `Scripts/count-instructions` keeps.
  private static func instructions(_ root: String) -> [Measurement] {
    let path = "\(root)/Benchmarks/instructions.tsv"
    let table = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return table.split(separator: "\n")
      .compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count == 2, let value = Double(fields[1]) else { return nil }
        return Measurement(
          theme: "instructions", name: String(fields[0]), value: value, unit: "instructions",
          samples: 1)
      }
  }

  private static func write(_ record: Record, _ root: String, peers: String?) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let day = String(record.date.prefix(10))
    let base = URL(fileURLWithPath: "\(root)/Benchmarks")
    try encoder.encode(record).write(to: base.appending(path: "Records/\(day).json"))
    let ratios = peers.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    let results = Results(record: record, peers: ratios)
    try Data(results.chart.utf8).write(to: base.appending(path: "stages.svg"))
    try Data(results.page(chart: "stages.svg").utf8).write(to: base.appending(path: "RESULTS.md"))
  }
}
