import ProvisoStages

/// The stages of scoring, inside one process and one thread.
struct StageWorkloads {
  let runner: StageRunner
  let statements: [[UInt8]]

  /// Each stage with those before it, and what it adds to them.
  ///
  /// - Throws: ``WrongAnswer`` when a checksum is not that of statements read one by one.
  func measure(samples: Int) throws -> [Measurement] {
    let bytes = Double(statements.reduce(0) { $0 + $1.count })
    var times: [Stage: [Double]] = [:]
    let probe = Array(statements.prefix(2_000))
    for stage in Stage.allCases {
      guard runner.run(stage, probe) == runner.expected(stage, probe) else {
        throw WrongAnswer(description: "stage \(stage): another checksum than one by one")
      }
    }
    // The stages take turns, so that a disturbance strikes all of them.
    for _ in 0..<samples {
      for stage in Stage.allCases {
        let start = ContinuousClock.now
        let answer = runner.run(stage, statements)
        let time = start.duration(to: .now) / .seconds(1)
        if answer == 0 { throw WrongAnswer(description: "stage \(stage): nothing found") }
        times[stage, default: []].append(time)
      }
    }
    var result: [Measurement] = []
    var before = 0.0
    for stage in Stage.allCases {
      let time = (times[stage] ?? []).median
      func add(_ name: String, _ value: Double, _ unit: String) {
        result.append(
          Measurement(theme: "stages", name: name, value: value, unit: unit, samples: samples))
      }
      add("\(stage) alone", (time - before) / Double(statements.count) * 1e9, "ns/statement")
      add("up to \(stage)", time / Double(statements.count) * 1e9, "ns/statement")
      add("up to \(stage)", bytes / time / 1e6, "MB/s")
      add("up to \(stage)", Double(statements.count) / time, "statements/s")
      // To tokenise is no part of what `match` repeats for features and scores only once.
      before = time
    }
    return result
  }
}
