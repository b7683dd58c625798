import CProvisoHints
import Synchronization

/// Scorers, or readers of documents, whose buffers have grown, for the next texts: no more than can
/// work at once, and none that a very long text has made big.
final class IdleWorkers<Worker: Sendable>: Sendable {
  /// The longest text, in bytes, after which a worker is kept.
  static var longestText: Int { 1_000_000 }

  private let limit: Int
  private let workers = Mutex<[Worker]>([])

  /// Keeps up to `limit` workers, by default one for each core.
  init(limit: Int = Int(proviso_cores())) { self.limit = limit }

  /// How many are kept now.
  var count: Int { workers.withLock { $0.count } }

  /// A worker that was kept, if there is one.
  func take() -> Worker? { workers.withLock { $0.popLast() } }

  /// Keeps a worker that has just read a text of `length` bytes.
  func put(_ worker: Worker, after length: Int) {
    guard length <= IdleWorkers.longestText else { return }
    workers.withLock { workers in
      if workers.count < limit { workers.append(worker) }
    }
  }
}
