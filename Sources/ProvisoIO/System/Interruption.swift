import Glibc
import Synchronization

/// The wish of the user or the system that the program stop.
///
/// A handler for SIGINT, SIGTERM and SIGHUP only sets a flag; readers look at it between chunks, so
/// that what was written is whole records. A second signal ends the program at once.
package enum Interruption {
  /// The number of the signal, 0 if none came.
  ///
  /// A signal handler can reach only what is global; this is one lock-free word.
  private static let signalled = Atomic<Int32>(0)

  /// Whether a signal came.
  package static var isRequested: Bool { signalled.load(ordering: .relaxed) != 0 }

  /// Stops where a signal came.
  ///
  /// - Throws: ``IOFailure`` of kind `interrupted`.
  package static func check() throws(IOFailure) {
    if isRequested { throw IOFailure(.interrupted, "stopped on request") }
  }

  /// Asks to stop as a signal would, or takes that back.
  package static func request(_ isWanted: Bool = true) {
    signalled.store(isWanted ? SIGINT : 0, ordering: .relaxed)
  }

  /// Lets SIGINT, SIGTERM and SIGHUP set the flag.
  ///
  /// Writing to a closed pipe, or beyond the largest size of a file, fails instead of killing.
  /// SIGHUP stays ignored where it is, as under nohup.
  package static func catchSignals() {
    // The first use initialises the flag; that must not happen inside a handler.
    signalled.store(0, ordering: .relaxed)
    var action = sigaction()
    // SAFETY: the handler does one atomic store, which is safe at any moment.
    unsafe action.__sigaction_handler.sa_handler = { number in
      Interruption.signalled.store(number, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    unsafe sigemptyset(&action.sa_mask)
    unsafe sigaction(SIGINT, &action, nil)
    unsafe sigaction(SIGTERM, &action, nil)
    if !isIgnored(SIGHUP) { unsafe sigaction(SIGHUP, &action, nil) }
    // A parent with threads may have started us with the signals blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe sigaddset(&signals, SIGHUP)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    ignoreClosedPipes()
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether whoever started the program wants a signal ignored.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(number, nil, &action)
    // SAFETY: handlers are compared as addresses, and SIG_IGN has the address 1.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Lets SIGINT, SIGTERM and SIGHUP end the program at once, for work that leaves nothing half
  /// done.
  package static func endAtOnce() {
    for number in [SIGINT, SIGTERM, SIGHUP] where number != SIGHUP || !isIgnored(SIGHUP) {
      signal(number) { _ in
        let message: StaticString = "proviso: stopped on request\n"
        // SAFETY: both calls are safe in a handler; the message lives as long as the program.
        _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(130)
      }
    }
  }

  /// Lets writing to a closed pipe fail instead of ending the program.
  package static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
