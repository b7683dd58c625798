import CProvisoHints
import ProvisoIO

/// The option `--threads`.
enum ThreadCount {
  /// The number of worker threads that was asked for, else that of the cores, and never more: work
  /// that keeps a core busy only loses by sharing it.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` for a number below 1.
  static func checked(_ threads: Int?) throws(IOFailure) -> Int {
    let cores = Int(proviso_cores())
    guard let threads else { return cores }
    guard threads >= 1 else {
      throw IOFailure(.usage, "--threads: \(threads) is no number of threads; give 1 or more")
    }
    return min(threads, cores)
  }
}
