import Glibc

/// A lock and a signal to those who wait for a change, for threads that must block.
///
/// A class, since the system's lock must not move in memory.
@safe final class Monitor: @unchecked Sendable {
  /// SAFETY: both are allocated in `init`, used only through the calls of the system, and freed in
  /// `deinit`, when nobody can hold the lock.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(change, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(change)
    unsafe pthread_mutex_destroy(lock)
    unsafe change.deallocate()
    unsafe lock.deallocate()
  }

  /// Runs `body` while no other thread runs one.
  func withLock<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    return try body()
  }

  /// Gives up the lock until another thread announces a change; the caller holds the lock.
  func wait() {
    unsafe pthread_cond_wait(change, lock)
  }

  /// Wakes all that wait.
  func announce() {
    unsafe pthread_cond_broadcast(change)
  }
}
