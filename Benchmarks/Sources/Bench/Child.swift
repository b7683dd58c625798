import Foundation

/// A finished process: how long it took.
struct Child {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of processor time.
  let cpu: Double

  /// Runs a command to its end; standard output is dropped.
  ///
  /// - Throws: ``WrongAnswer`` when it does not end with exit code 0.
  init(_ command: [String]) throws {
    let start = ContinuousClock.now
    let pid = try Child.start(command)
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    wall = start.duration(to: .now) / .seconds(1)
    try Child.check(status, command)
    cpu = Child.seconds(usage.ru_utime) + Child.seconds(usage.ru_stime)
  }

  /// The most memory, in bytes, that a command has while it runs.
  ///
  /// The system's own count would begin with the memory of the process that starts it.
  ///
  /// - Throws: ``WrongAnswer`` when it does not end with exit code 0.
  static func peak(_ command: [String]) throws -> Double {
    let pid = try start(command)
    var (peak, status): (Double, Int32) = (0, 0)
    while waitpid(pid, &status, WNOHANG) == 0 {
      let text = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
      peak = max(
        peak, (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) * 1024)
      usleep(2_000)
    }
    try check(status, command)
    return peak
  }

  private static func check(_ status: Int32, _ command: [String]) throws {
    guard status == 0 else {
      throw WrongAnswer(
        description: "\(command.joined(separator: " ")) ended with status \(status)")
    }
  }

  private static func start(_ command: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, command[0], &actions, nil, &arguments, environ) == 0 else {
      throw WrongAnswer(description: "cannot run \(command[0])")
    }
    return pid
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
