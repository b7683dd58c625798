import Synchronization

/// Work shared out over threads, with results that do not depend on how many there are.
///
/// Tasks are numbered; each writes only what is its own, and results are put together by number.
package enum Parallel {
  /// Runs `body` once for every number below `count`, on up to `threads` threads.
  ///
  /// - Complexity: starts at most `threads` − 1 threads, and none for fewer than two tasks.
  package static func forEach(
    _ count: Int, threads: Int, _ body: (Int) -> Void
  ) {
    guard count > 1 && threads > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    withoutActuallyEscaping(body) { body in
      let crew = Crew(count: count, body: body)
      Threads.run(min(threads, count)) { crew.work() }
    }
  }

  /// The results of `body` for every number below `count`, in order.
  package static func map<Result>(
    _ count: Int, threads: Int, _ body: (Int) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    unsafe results.withUnsafeMutableBufferPointer { slots in
      // SAFETY: every task writes the one slot that has its number.
      nonisolated(unsafe) let slots = unsafe slots
      forEach(count, threads: threads) { unsafe slots[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }

  /// The threads of one call: they draw numbers until none is left.
  private final class Crew: @unchecked Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    /// SAFETY: shared by the threads of one `forEach`, which ends after all of them.
    private let body: (Int) -> Void

    init(count: Int, body: @escaping (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func work() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }
}
