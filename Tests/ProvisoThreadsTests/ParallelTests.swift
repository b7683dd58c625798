import ProvisoThreads
import Synchronization
import Testing

@Suite("Parallel work")
struct ParallelTests {
  @Test("Every task runs once and results keep their order", arguments: [1, 2, 16])
  func order(threads: Int) {
    for count in [0, 1, 2, 100] {
      #expect(Parallel.map(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test("Work inside work finishes")
  func nested() {
    let sums = Parallel.map(6, threads: 3) { outer in
      Parallel.map(5, threads: 3) { outer * $0 }.reduce(0, +)
    }
    #expect(sums == [0, 10, 20, 30, 40, 50])
  }

  @Test("Tasks run at the same time")
  func together() {
    let arrived = Atomic<Int>(0)
    let deadline = ContinuousClock.now + .seconds(30)
    let met = Parallel.map(2, threads: 2) { _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 2, ContinuousClock.now < deadline {}
      return arrived.load(ordering: .relaxed)
    }
    #expect(met == [2, 2])
  }
}
