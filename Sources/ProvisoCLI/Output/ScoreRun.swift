import Proviso
import ProvisoIO

/// A bulk run: chunks to workers, results in order to one output.
struct ScoreRun {
  let settings: ScoreSettings
  let inputs: [RecordInput]
  /// The files that are read, which the output may not replace.
  let read: [String]
  let output: OutputOptions
  let workers: Int
  let resumes: Bool
  /// What the run was asked for, so that only the same run is resumed.
  let options: String

  /// How many bytes of output lie between two places from which a run can go on.
  private static let notingInterval = 1 << 24

  /// Runs to the end.
  ///
  /// - Throws: ``IOFailure``; `badData` at the end when bad records were skipped.
  func run() throws {
    var reader = try RecordReader(inputs)
    let isResumable = output.output != "-" && !inputs.contains { $0.path == "-" }
    let identity = isResumable ? RunIdentity(options: options, inputs: try reader.stamps) : nil
    var file = try OutputFile.open(
      output.output, inputs: read, identity: identity, resume: resumes)
    var state = file.resumed ?? RunState()
    if file.resumed != nil {
      try reader.resume(at: state.position)
    } else if settings.delimiter != nil {
      try file.write(header)
    }
    var done = reader.bytes(before: state.position)
    var progress = ProgressBar(total: reader.totalBytes, already: done, isQuiet: output.quiet)
    // A copy for each thread shares the tables that are made once.
    let worker = ScoreWorker(settings)
    do {
      try ParallelPipeline.run(
        workers: workers,
        source: { chunk in try reader.next(into: &chunk) },
        makeWorker: { worker },
        process: { worker, chunk, result in try worker.process(chunk, into: &result) },
        sink: { result in
          try file.write(result, &state, notingEvery: Self.notingInterval)
          if !result.skipped.isEmpty || !result.notes.isEmpty { progress.clear() }
          for failure in result.skipped { Terminal.write("proviso: skipped \(failure)\n") }
          output.report(result.notes)
          done += result.inputBytes
          progress.update(done: done)
        })
    } catch {
      progress.clear()
      if file.canGoOn {
        let isBad = (error as? IOFailure)?.kind == .badData
        Terminal.write(
          "proviso: most of what was scored is kept; go on with --resume"
            + "\(isBad ? " --skip-bad" : "") and the same options\n")
      }
      throw error
    }
    progress.clear()
    if state.records + state.skipped == 0 { throw InputOptions.noRecords(inputs) }
    try file.commit()
    if state.skipped > 0 {
      throw IOFailure(
        .badData, "\(SkippedRecords.message(state.skipped)), \(state.records) scored")
    }
  }

  private var header: [UInt8] {
    var table = CSVWriter(delimiter: settings.delimiter ?? 0x2C)
    AssessmentCSV(fields: settings.fields, unit: settings.unit, model: settings.scorer.model)
      .writeHeader(settings.columns, to: &table)
    return table.bytes
  }
}
