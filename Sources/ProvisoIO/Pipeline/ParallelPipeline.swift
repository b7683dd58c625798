import ProvisoThreads

/// Processes chunks on several threads and puts the results out in the order of the input.
///
/// Every thread repeats: draw the next chunk (one thread at a time), process it with a worker of
/// its own, lay the result down at the chunk's number, and, if nobody else does, put out whatever
/// is next in line. There is no thread for reading or writing only, so one worker is one plain
/// loop.
///
/// At most 2 *n* + 2 chunks are under way for *n* workers: who would draw one more waits. The
/// output does not depend on the number of workers, and since chunks hold whole records and an
/// error comes at its place in line, neither does the output before an error.
package enum ParallelPipeline {
  /// Runs to the end of `source` or to the first error in the order of the input.
  ///
  /// - Parameters:
  ///   - workers: The number of threads, the calling one among them.
  ///   - source: Fills a chunk, or returns false at the end. Called by one thread at a time.
  ///   - makeWorker: Makes the state of one thread. Called by several threads at once.
  ///   - process: Turns a chunk into a result. Called by several threads at once; when it throws,
  ///     the bytes it has put into the result are still written.
  ///   - sink: Takes the results in order. Called by one thread at a time.
  /// - Throws: the first error of `source` or `process` in the order of the input, after everything
  ///   before it was put out; an error of `makeWorker` or `sink` at once.
  package static func run<Worker>(
    workers: Int,
    source: (inout RecordChunk) throws -> Bool,
    makeWorker: @Sendable () throws -> Worker,
    process: @Sendable (inout Worker, RecordChunk, inout ChunkResult) throws -> Void,
    sink: (ChunkResult) throws -> Void
  ) throws {
    let count = max(1, workers)
    try withoutActuallyEscaping(source) { source in
      try withoutActuallyEscaping(sink) { sink in
        try withoutActuallyEscaping(makeWorker) { makeWorker in
          try withoutActuallyEscaping(process) { process in
            let crew = Crew(
              limit: 2 * count + 2, source: source, makeWorker: makeWorker, process: process,
              sink: sink)
            Threads.run(count) { crew.work() }
            if let failure = crew.failure { throw failure }
          }
        }
      }
    }
  }
}

/// What the threads of one run share.
///
/// SAFETY: the stored state changes under `monitor` only; `source` is called under `reading`, and
/// `sink` by the one thread that has set `isWriting`. The crew ends with the run that made it.
private final class Crew<Worker>: @unchecked Sendable {
  private struct Outcome {
    var result: ChunkResult
    var failure: (any Error)?
  }

  private(set) var failure: (any Error)?
  private let limit: Int
  private let source: (inout RecordChunk) throws -> Bool
  private let makeWorker: @Sendable () throws -> Worker
  private let process: @Sendable (inout Worker, RecordChunk, inout ChunkResult) throws -> Void
  private let sink: (ChunkResult) throws -> Void
  private let monitor = Monitor()
  private let reading = Monitor()
  /// Results that wait for their turn, each at its number modulo the limit.
  private var waiting: [Outcome?]
  private var spare: [ChunkResult] = []
  private var drawn = 0
  private var written = 0
  private var isWriting = false
  private var isEnded = false

  init(
    limit: Int, source: @escaping (inout RecordChunk) throws -> Bool,
    makeWorker: @escaping @Sendable () throws -> Worker,
    process: @escaping @Sendable (inout Worker, RecordChunk, inout ChunkResult) throws -> Void,
    sink: @escaping (ChunkResult) throws -> Void
  ) {
    self.limit = limit
    self.source = source
    self.makeWorker = makeWorker
    self.process = process
    self.sink = sink
    waiting = Array(repeating: nil, count: limit)
  }

  /// What each thread does.
  func work() {
    do {
      var worker = try makeWorker()
      var chunk = RecordChunk()
      while let number = draw(&chunk) {
        var outcome = Outcome(result: takeSpare(), failure: nil)
        outcome.result.inputBytes = chunk.bytes.count
        outcome.result.end = chunk.end
        do {
          try process(&worker, chunk, &outcome.result)
        } catch {
          outcome.failure = error
          outcome.result.isWhole = false
        }
        lay(outcome, at: number)
      }
    } catch {
      stop(error)
    }
  }

  /// Fills `chunk` with the next records and gives its number; nil when there is nothing to do.
  private func draw(_ chunk: inout RecordChunk) -> Int? {
    reading.withLock {
      let number: Int? = monitor.withLock {
        while drawn - written >= limit, !isEnded { monitor.wait() }
        return isEnded ? nil : drawn
      }
      guard let number else { return nil }
      do {
        let isFull = try source(&chunk)
        monitor.withLock {
          if isFull { drawn += 1 } else { isEnded = true }
        }
        return isFull ? number : nil
      } catch {
        monitor.withLock {
          drawn += 1
          isEnded = true
        }
        lay(Outcome(result: ChunkResult(), failure: error), at: number)
        return nil
      }
    }
  }

  private func takeSpare() -> ChunkResult {
    monitor.withLock { spare.popLast() ?? ChunkResult() }
  }

  /// Lays a result in line and puts out what is next, unless another thread is at it.
  private func lay(_ outcome: consuming Outcome, at number: Int) {
    let outcome = outcome
    monitor.withLock { waiting[number % limit] = outcome }
    while let outcome = takeNext() {
      do {
        if outcome.failure == nil || outcome.result.records > 0 || !outcome.result.bytes.isEmpty {
          try sink(outcome.result)
        }
        if let failure = outcome.failure { throw failure }
        finish(outcome.result)
      } catch {
        stop(error)
      }
    }
  }

  private func takeNext() -> Outcome? {
    monitor.withLock {
      guard !isWriting, failure == nil, let outcome = waiting[written % limit].take() else {
        return nil
      }
      isWriting = true
      return outcome
    }
  }

  private func finish(_ result: consuming ChunkResult) {
    var result = result
    result.removeAll()
    monitor.withLock {
      spare.append(result)
      written += 1
      isWriting = false
      monitor.announce()
    }
  }

  private func stop(_ error: any Error) {
    monitor.withLock {
      failure = failure ?? error
      isEnded = true
      monitor.announce()
    }
  }
}
