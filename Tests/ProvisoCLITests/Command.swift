import Foundation
import Testing

/// One run of the built `proviso`, in a folder of its own.
struct Run {
  let status: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The objects of standard output, one a line.
  var objects: [[String: Any]] {
    get throws {
      try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }
}

/// A folder for one test, in which `proviso` runs; removed at the end.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "proviso-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let place = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  /// Writes a file.
  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// The bytes of a file, nil if there is none.
  func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

  /// The names of all files, apart from those of the harness.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { !$0.hasPrefix(".run") }.sorted()
  }

  /// Runs a script of the shell in the folder; it finds `proviso` as `$0` and `arguments` as `$@`.
  func shell(_ script: String, _ arguments: [String] = []) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.currentDirectoryURL = folder
    shell.arguments = ["-c", script, try Binary.proviso.path] + arguments
    try shell.run()
    shell.waitUntilExit()
  }

  /// The text of a file, empty if there is none.
  func text(_ name: String) -> String { String(decoding: bytes(name) ?? Data(), as: UTF8.self) }

  /// Starts `proviso` with `arguments`; `input` is its standard input.
  func start(_ arguments: [String], input: String = "") throws -> Started {
    let name = ".run-\(UUID().uuidString)"
    try write(name + ".in", input)
    try write(name + ".out", "")
    try write(name + ".err", "")
    let process = Process()
    process.executableURL = try Binary.proviso
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1", "COLUMNS": "80"]
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: name + ".in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: name + ".out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: name + ".err"))
    try process.run()
    return Started(process: process, name: name, place: self)
  }

  /// Runs `proviso` with `arguments` to its end.
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try start(arguments, input: input).finish()
  }
}

/// A run that has not ended yet.
struct Started {
  let process: Process
  fileprivate let name: String
  fileprivate let place: Workplace

  /// Waits for the end.
  func finish() -> Run {
    process.waitUntilExit()
    func text(_ ending: String) -> String {
      String(decoding: place.bytes(name + ending) ?? Data(), as: UTF8.self)
    }
    return Run(
      status: process.terminationStatus, output: text(".out"), errors: text(".err"))
  }
}

/// The program under test.
enum Binary {
  /// The `proviso` beside the test bundle, or the one that `PROVISO_BINARY` names.
  static var proviso: URL {
    get throws {
      if let path = ProcessInfo.processInfo.environment["PROVISO_BINARY"] {
        return URL(fileURLWithPath: path)
      }
      var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        folder = URL(fileURLWithPath: own).deletingLastPathComponent()
      }
      for _ in 0..<4 {
        let binary = folder.appending(path: "proviso")
        if FileManager.default.isExecutableFile(atPath: binary.path) { return binary }
        folder.deleteLastPathComponent()
      }
      throw NoBinary()
    }
  }

  struct NoBinary: Error, CustomStringConvertible {
    var description: String { "the program proviso is not beside the tests; run swift build" }
  }
}

/// Whether a value of parsed JSON equals another.
func same(_ first: Any?, _ second: Any?) -> Bool {
  (first as? NSObject) == (second as? NSObject)
}
