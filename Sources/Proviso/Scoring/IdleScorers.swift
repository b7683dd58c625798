import CProvisoHints
import Synchronization

/// Scorers whose buffers have grown, for the next statements: no more than can work at once, and
/// none that a very long text has made big.
final class IdleScorers: Sendable {
  /// The longest text, in bytes, after which a scorer is kept.
  static let longestText = 1_000_000

  private let limit: Int
  private let scorers = Mutex<[StatementScorer]>([])

  /// Keeps up to `limit` scorers, by default one for each core.
  init(limit: Int = Int(proviso_cores())) { self.limit = limit }

  /// How many are kept now.
  var count: Int { scorers.withLock { $0.count } }

  /// A scorer that was kept, if there is one.
  func take() -> StatementScorer? { scorers.withLock { $0.popLast() } }

  /// Keeps a scorer that has just scored a text of `length` bytes.
  func put(_ scorer: StatementScorer, after length: Int) {
    guard length <= IdleScorers.longestText else { return }
    scorers.withLock { scorers in
      if scorers.count < limit { scorers.append(scorer) }
    }
  }
}
