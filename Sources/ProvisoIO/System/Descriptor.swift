import Glibc

/// An open file, closed when the value ends: the one door to the calls of the system.
struct Descriptor: ~Copyable {
  let number: Int32
  private let closes: Bool

  /// Takes over an open file.
  init(_ number: Int32, closes: Bool = true) {
    self.number = number
    self.closes = closes
  }

  deinit {
    if closes { close(number) }
  }

  /// Opens `path`; not open, with the reason in `errno`, when that fails.
  static func opening(_ path: String, _ flags: Int32, mode: mode_t = 0o666) -> Descriptor {
    let number = retrying { Int(unsafe open(path, flags | O_CLOEXEC, mode)) }
    return Descriptor(Int32(number), closes: number >= 0)
  }

  /// Whether there is an open file.
  var isOpen: Bool { number >= 0 }

  /// Takes the lock of the file, which ends with the value; false, with the reason in `errno`, when
  /// another holds it.
  ///
  /// A process that another thread starts holds copies of open files for an instant, so it is asked
  /// for more than once.
  func lock() -> Bool {
    for attempt in 0..<6 {
      if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK, attempt < 5 else { return false }
      usleep(10_000)
    }
    return false
  }

  /// What the system knows of the file.
  func status() -> FileStatus? {
    guard isOpen else { return nil }
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? FileStatus(status) : nil
  }

  /// Appends at most `count` bytes that it reads to `bytes`.
  ///
  /// - Returns: how many were read, 0 at the end of the file, −1 with the reason in `errno`.
  func read(into bytes: inout [UInt8], atMost count: Int) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    // SAFETY: the array has `count` bytes from `start` on; the call writes no more than that.
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(number, buffer.baseAddress.map { unsafe $0 + start }, count)
    }
    let reason = errno
    bytes.removeLast(count - max(got, 0))
    errno = reason
    return got
  }

  /// Writes all of `bytes`.
  ///
  /// - Returns: false, with the reason in `errno`, when that fails.
  func write(_ bytes: Span<UInt8>) -> Bool {
    // SAFETY: `done` never passes the count of the buffer, which outlives the call.
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + done }
        let count = unsafe Glibc.write(number, start, buffer.count - done)
        if count < 0 {
          if errno == EAGAIN {
            _ = wait(for: Int16(POLLOUT), milliseconds: 1000)
          } else if errno != EINTR {
            return false
          }
        } else {
          done += count
        }
      }
      return true
    }
  }

  /// Waits until the file is ready for `events`.
  ///
  /// - Returns: whether it is ready; false when the time is over or a signal came.
  func wait(for events: Int16, milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: number, events: events, revents: 0)
    return unsafe poll(&entry, 1, milliseconds) > 0
  }

  /// Repeats a call that a signal broke off.
  static func retrying(_ body: () -> Int) -> Int {
    while true {
      let result = body()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// The words of the system for the last failure.
  static var reason: String {
    var words = [CChar](repeating: 0, count: 256)
    let number = errno
    // SAFETY: the call writes at most the count given, with a 0 at the end.
    guard unsafe strerror_r(number, &words, words.count) == 0 else { return "error \(number)" }
    return String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
