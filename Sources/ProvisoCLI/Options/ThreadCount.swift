import ArgumentParser
import CProvisoHints
import ProvisoIO

/// The option `--threads`.
enum ThreadCount {
  /// The number that an argument gives.
  ///
  /// - Throws: `ValidationError` for an argument that is not a whole number.
  static func parsed(_ argument: String) throws -> Int {
    guard let threads = Int(argument) else {
      throw ValidationError("give a whole number, 1 or more")
    }
    return threads
  }

  /// The number of worker threads: as asked for, by default and at most one for each core.
  ///
  /// More threads than cores only share the cores, which costs time.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` for a number below 1.
  static func checked(_ threads: Int?) throws(IOFailure) -> Int {
    let cores = Int(proviso_cores())
    guard let threads else { return cores }
    guard threads >= 1 else {
      throw IOFailure(.usage, "--threads: \(threads) is not a number of threads; give 1 or more")
    }
    return min(threads, cores)
  }
}
