import Foundation
import ProvisoStages

/// The command, as a user runs it.
struct CommandWorkloads {
  let proviso: String
  /// A statement a line.
  let file: String
  let folder: String
  let runner: StageRunner
  let samples: Int

  private static let four =
    "commitment.score,conditionality.score,specificity.score,firmness"

  private func score(_ arguments: [String], _ files: [String]) -> [String] {
    [proviso, "score", "--quiet"] + arguments + files
  }

  private func lines(_ threads: Int, to output: String = "-") -> [String] {
    score(
      [
        "--input-format", "lines", "--format", "csv", "--fields", Self.four, "--threads",
        "\(threads)", "--output", output,
      ], [file])
  }

  /// Throughput by thread count, against `wc -w` in the same round, and with all fields.
  func throughput() throws -> [Measurement] {
    let text = try Data(contentsOf: URL(fileURLWithPath: file))
    let count = Double(text.count { $0 == 0x0A })
    try check(text)
    let records = "\(folder)/statements.jsonl"
    try writeRecords(text, to: records)
    let commands: [(String, [String])] = [
      ("wc -w", ["wc", "-w", file]), ("1 thread", lines(1)), ("2 threads", lines(2)),
      ("16 threads", lines(16)),
      (
        "JSON Lines, all fields, 1 thread",
        score(["--format", "jsonl", "--threads", "1"], [records])
      ),
    ]
    var walls: [String: [Double]] = [:]
    var works: [String: [Double]] = [:]
    for _ in 0..<samples {
      for (name, command) in commands {
        let child = try Child(command)
        walls[name, default: []].append(child.wall)
        works[name, default: []].append(child.cpu)
      }
    }
    var result: [Measurement] = []
    let reference = (walls["wc -w"] ?? []).median
    for (name, _) in commands {
      let wall = (walls[name] ?? []).median
      result += [
        figure("end to end", name, count / wall, "statements/s"),
        figure("end to end", name, Double(text.count) / wall / 1e6, "MB/s"),
        figure("end to end", name, wall / count * 1e9, "ns/statement"),
        figure("end to end", name, wall / reference, "times wc -w"),
        figure(
          "end to end", name, (works[name] ?? []).median / (works["wc -w"] ?? []).median,
          "times wc -w, processor time"),
      ]
    }
    for (name, command) in commands {
      result.append(figure("memory", name, try Child.peak(command) / 1e6, "MB at the peak"))
    }
    let one = (walls["1 thread"] ?? []).median
    for name in ["2 threads", "16 threads"] {
      result.append(
        figure("threads", "\(name) against one", one / (walls[name] ?? []).median, "times"))
    }
    return result
  }

  /// The same bytes from any number of threads, and the firmness that the library gives.
  private func check(_ text: Data) throws {
    var outputs: [Data] = []
    for threads in [1, 2, 16] {
      let output = "\(folder)/scores-\(threads).csv"
      _ = try Child(lines(threads, to: output))
      outputs.append(try Data(contentsOf: URL(fileURLWithPath: output)))
    }
    guard outputs.allSatisfy({ $0 == outputs[0] }) else {
      throw WrongAnswer(description: "the output depends on the number of threads")
    }
    let rows = String(decoding: outputs[0], as: UTF8.self).split(separator: "\n").dropFirst()
    for (row, line) in zip(rows, text.split(separator: 0x0A)).prefix(1_000) {
      let written = row.split(separator: ",").last.flatMap { Double($0) } ?? -1
      guard abs(written - runner.firmness(of: Array(line))) < 1e-3 else {
        throw WrongAnswer(
          description:
            "\(row) is not what the library says of \(String(decoding: line, as: UTF8.self))")
      }
    }
  }

  private func writeRecords(_ text: Data, to path: String) throws {
    var records = Data()
    for (number, line) in text.split(separator: 0x0A).enumerated() {
      let quoted = String(decoding: line, as: UTF8.self)
        .replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      records.append(Data("{\"id\": \(number), \"text\": \"\(quoted)\"}\n".utf8))
    }
    try records.write(to: URL(fileURLWithPath: path))
  }

  /// Time per byte by the length of statements.
  func lengths() throws -> [Measurement] {
    let text = try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: 0x0A)
    var result: [Measurement] = []
    for words in [5, 10, 20, 40, 160, 640] {
      let path = "\(folder)/length-\(words).txt"
      var (output, line, held) = (Data(), Data(), 0)
      for word in text.prefix(40_000).flatMap({ $0.split(separator: 0x20) }) {
        line.append(word)
        held += 1
        line.append(held == words ? 0x0A : 0x20)
        if held == words {
          output.append(line)
          (line, held) = (Data(), 0)
        }
      }
      try output.write(to: URL(fileURLWithPath: path))
      var command = lines(1)
      command[command.count - 1] = path
      let wall = try (0..<samples).map { _ in try Child(command).wall }.median
      result.append(
        figure("length", "\(words) words", wall / Double(output.count) * 1e9, "ns/byte"))
    }
    return result
  }

  /// Time per byte by the size of documents, without the time to start.
  func documents() throws -> [Measurement] {
    let base = ["--format", "csv", "--fields", "firmness", "--threads", "1"]
    let one = "\(folder)/one.md"
    try Data("We will join, provided parliament agrees.\n".utf8)
      .write(to: URL(fileURLWithPath: one))
    let start = try (0..<15).map { _ in try Child(score(base, [one])).wall }.median
    let text = try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: 0x0A)
    var result: [Measurement] = []
    for (name, size, count) in [
      ("1 KB", 1_000, 100), ("100 KB", 100_000, 40), ("10 MB", 10_000_000, 1),
    ] {
      let part = "\(folder)/documents-\(size)"
      try? FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
      var (paths, bytes, next): ([String], Int, Int) = ([], 0, 0)
      for number in 0..<count {
        var document = Data()
        while document.count < size {
          document.append(text[next % text.count])
          document.append(contentsOf: next % 5 == 4 ? [0x0A, 0x0A] : [0x20])
          next += 1
        }
        paths.append("\(part)/\(number).txt")
        bytes += document.count
        try document.write(to: URL(fileURLWithPath: paths[number]))
      }
      // Many arguments take the parser of the command line longer than the documents.
      let runs = bytes < 1_000_000 ? 31 : samples
      let wall = try (0..<runs).map { _ in try Child(score(base, paths)).wall }.median
      result.append(
        figure("document", name, (wall - start) / Double(bytes) * 1e9, "ns/byte"))
    }
    return result
  }

  /// How the time grows when hostile input doubles: two for what is linear.
  func hostile() throws -> [Measurement] {
    let inputs: [(String, (Int) -> Data)] = [
      (
        "one line of 25, then 50 MB",
        { Data(repeated: "We will build the road. ", count: $0 * 1_041_667) }
      ),
      (
        "100,000, then 200,000 nested conditions",
        { Data(repeated: "if we agree, ", count: $0 * 100_000) }
      ),
    ]
    return try inputs.map { name, make in
      let walls = try [1, 2]
        .map { factor in
          let path = "\(folder)/hostile-\(factor).txt"
          try make(factor).write(to: URL(fileURLWithPath: path))
          var command = lines(1)
          command[command.count - 1] = path
          return try (0..<3).map { _ in try Child(command).cpu }.median
        }
      return figure("hostile", name, walls[1] / walls[0], "times as long")
    }
  }

  /// From the start of the process to its end.
  func startUp() throws -> [Measurement] {
    let one = "\(folder)/one.txt"
    try Data("We will join, provided parliament agrees.\n".utf8)
      .write(to: URL(fileURLWithPath: one))
    let commands = [
      ("proviso --version", [proviso, "--version"]),
      ("score one sentence", score(["--input-format", "lines", "--threads", "1"], [one])),
    ]
    return try commands.flatMap { name, command in
      let children = try (0..<31).map { _ in try Child(command) }
      return [
        figure("start-up", name, children.map(\.wall).median * 1e3, "ms"),
        figure("start-up", name, children.map(\.cpu).median * 1e3, "ms of processor time"),
      ]
    }
  }

  /// A model of the scheme on the quotes in `seeds/`.
  func training(_ quotes: String) throws -> [Measurement] {
    let command = [
      proviso, "train", "--kind", "gold", "--quiet", "--threads", "2", "--output",
      "\(folder)/model.proviso", quotes,
    ]
    let count = Double(try Data(contentsOf: URL(fileURLWithPath: quotes)).count { $0 == 0x0A })
    let child = try Child(command)
    return [
      figure("training", "scheme, \(Int(count)) quotes, 2 threads", child.wall, "s"),
      figure("memory", "training", try Child.peak(command) / 1e6, "MB at the peak"),
    ]
  }

  private func figure(
    _ theme: String, _ name: String, _ value: Double, _ unit: String
  ) -> Measurement {
    Measurement(theme: theme, name: name, value: value, unit: unit, samples: samples)
  }
}

extension Data {
  fileprivate init(repeated text: String, count: Int) {
    self.init()
    let bytes = Array(text.utf8)
    reserveCapacity(bytes.count * count + 1)
    for _ in 0..<count { append(contentsOf: bytes) }
    append(0x0A)
  }
}
