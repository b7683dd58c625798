import Foundation

/// A finished process: how long it took, how much memory it had at its peak.
struct Child {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of processor time.
  let cpu: Double
  /// Bytes.
  let peak: Int

  /// Runs a command to its end; standard output is dropped.
  ///
  /// - Throws: ``WrongAnswer`` when it does not end with exit code 0.
  init(_ command: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&pid, command[0], &actions, nil, &arguments, environ) == 0 else {
      throw WrongAnswer(description: "cannot run \(command[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    wall = start.duration(to: .now) / .seconds(1)
    guard status == 0 else {
      throw WrongAnswer(
        description: "\(command.joined(separator: " ")) ended with status \(status)")
    }
    cpu = Child.seconds(usage.ru_utime) + Child.seconds(usage.ru_stime)
    peak = usage.ru_maxrss * 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
