import Glibc

/// Plain threads of the system, for work that keeps cores busy or blocks on files.
package enum Threads {
  /// Runs `body` on `count` threads, the calling one among them, and returns when all have ended.
  ///
  /// A thread that cannot be started is left out: the others do its work.
  package static func run(_ count: Int, _ body: () -> Void) {
    guard count > 1 else { return body() }
    withoutActuallyEscaping(body) { body in
      let task = Task(body: body)
      var started: [pthread_t] = []
      for _ in 1..<count {
        var thread = pthread_t()
        let argument = unsafe Unmanaged.passRetained(task).toOpaque()
        let status = unsafe pthread_create(
          &thread, nil,
          { argument in
            // SAFETY: the argument is the reference retained above, released here once.
            if let argument = unsafe argument {
              unsafe Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body()
            }
            return nil
          }, argument)
        if status == 0 {
          started.append(thread)
        } else {
          unsafe Unmanaged<Task>.fromOpaque(argument).release()
        }
      }
      body()
      for thread in started { pthread_join(thread, nil) }
    }
  }

  /// What all threads of one call run.
  ///
  /// SAFETY: shared by the threads of one `run`, which ends after all of them; the body itself
  /// takes the locks that it needs.
  private final class Task: @unchecked Sendable {
    let body: () -> Void

    init(body: @escaping () -> Void) {
      self.body = body
    }
  }
}
