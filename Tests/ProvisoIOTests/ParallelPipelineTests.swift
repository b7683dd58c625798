import Synchronization
import Testing

@testable import ProvisoIO

@Suite struct ParallelPipelineTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Stop: Error, Equatable { let line: Int }

  /// Lines in capitals, with a number of the worker's own work now and then to shuffle the timing.
  private func capitals(
    _ path: String, workers: Int, chunkSize: Int, stopAt: Int? = nil
  ) throws -> (output: String, failure: Stop?) {
    var reader = try RecordReader([RecordInput(path: path, format: .lines)], chunkSize: chunkSize)
    var (output, failure) = ([UInt8](), Stop?.none)
    do {
      try ParallelPipeline.run(
        workers: workers, source: { try reader.next(into: &$0) },
        makeWorker: { RecordCursor(fields: ["text"]) },
        process: { cursor, chunk, result in
          cursor.begin(chunk)
          while try cursor.next(in: chunk) {
            if cursor.line == stopAt { throw Stop(line: cursor.line) }
            result.bytes += chunk.bytes[cursor.record].map { $0 & 0xDF }
            result.bytes.append(0x0A)
            result.records += 1
          }
        }, sink: { output.append($0.bytes.span) })
    } catch let stop as Stop {
      failure = stop
    }
    return (output.text, failure)
  }

  @Test(arguments: [1, 2, 16], [1, 50, 4096, 1 << 20]) func orderIsThatOfTheInput(
    workers: Int, chunkSize: Int
  ) throws {
    let text = (0..<2000).map { "line\(String(repeating: "x", count: $0 % 97))" }
    let path = try scratch.file("in", text.joined(separator: "\n"))
    let expected = text.map { $0.utf8.map { $0 & 0xDF } }
    let whole = try capitals(path, workers: workers, chunkSize: chunkSize)
    #expect(whole.output == Array(expected.joined(separator: [0x0A])).text + "\n")
    let part = try capitals(path, workers: workers, chunkSize: chunkSize, stopAt: 1234)
    #expect(part.failure == Stop(line: 1234))
    #expect(part.output == Array(expected[..<1233].joined(separator: [0x0A])).text + "\n")
  }

  @Test(arguments: [1, 2, 16]) func errorsOfAllPartsArrive(workers: Int) throws {
    func run(source: Int, worker: Bool, sink: Int) throws -> [Int] {
      var (drawn, sunk) = (0, [Int]())
      do {
        try ParallelPipeline.run(
          workers: workers,
          source: { chunk in
            if drawn == source { throw Stop(line: 1) }
            drawn += 1
            chunk.bytes = [UInt8(drawn)]
            return drawn <= 100
          },
          makeWorker: { if worker { throw Stop(line: 2) } },
          process: { _, chunk, result in result.bytes.append(chunk.bytes[0]) },
          sink: { result in
            sunk.append(Int(result.bytes[0]))
            if sunk.count == sink { throw Stop(line: 3) }
          })
      } catch let stop as Stop {
        sunk.append(-stop.line)
      }
      return sunk
    }
    #expect(try run(source: -1, worker: false, sink: -1) == Array(1...100))
    #expect(try run(source: 40, worker: false, sink: -1) == Array(1...40) + [-1])
    #expect(try run(source: -1, worker: true, sink: -1) == [-2])
    #expect(try run(source: -1, worker: false, sink: 7) == Array(1...7) + [-3])
  }

  @Test(arguments: [1, 2, 16]) func memoryIsBounded(workers: Int) throws {
    var (drawn, most) = (0, 0)
    let sunk = Atomic(0)
    try ParallelPipeline.run(
      workers: workers,
      source: { _ in
        drawn += 1
        most = max(most, drawn - sunk.load(ordering: .relaxed))
        return drawn < 3000
      },
      makeWorker: {}, process: { _, _, result in result.records = 1 },
      sink: { _ in sunk.add(1, ordering: .relaxed) })
    #expect(sunk.load(ordering: .relaxed) == 2999)
    #expect(most <= 2 * workers + 2)
  }

  /// A run that is broken off after each number of chunks and goes on gives the same bytes.
  @Test(arguments: [1, 2]) func resumedRunsGiveTheSameBytes(workers: Int) throws {
    let text = "id,text\n" + (0..<200).map { "\($0),\"text \($0)\nof two lines\"\n" }.joined()
    let inputs = [RecordInput(path: try scratch.file("in.csv", text), format: .csv)]
    func run(stopAfter: Int?, failAt: Int? = nil, resume: Bool) throws {
      var reader = try RecordReader(inputs, chunkSize: 300)
      let identity = RunIdentity(options: "test", inputs: try reader.stamps)
      var output = try OutputFile.open(
        scratch.path("out"), inputs: [], identity: identity, resume: resume)
      var state = output.resumed ?? RunState()
      if let resumed = output.resumed { try reader.resume(at: resumed.position) }
      var chunks = 0
      try ParallelPipeline.run(
        workers: workers, source: { try reader.next(into: &$0) },
        makeWorker: { RecordCursor(fields: ["id"]) },
        process: { cursor, chunk, result in
          cursor.begin(chunk)
          while try cursor.next(in: chunk) {
            if let failAt, cursor.line >= failAt { throw Stop(line: cursor.line) }
            result.bytes.append("\(cursor.line) \(chunk.bytes[cursor.fields[0].range].count)\n")
            result.records += 1
          }
        },
        sink: { result in
          try output.write(result, &state, notingEvery: 150)
          if chunks == stopAfter { throw Stop(line: 0) }
          chunks += 1
        })
      #expect(state.records == 200)
      try output.commit()
    }
    try run(stopAfter: nil, resume: false)
    let expected = scratch.contents("out")
    for stop in 0..<30 {
      // Broken off by the output after some chunks, and by a record in the middle of one.
      #expect(throws: Stop.self) {
        stop < 15
          ? try run(stopAfter: stop, resume: false)
          : try run(stopAfter: nil, failAt: stop * 13, resume: false)
      }
      try run(stopAfter: nil, resume: true)
      #expect(scratch.contents("out") == expected)
      #expect(scratch.names == ["in.csv", "out"])
    }
  }
}
