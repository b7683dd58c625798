import Glibc
package import ProvisoIO

/// The terminal of the annotator: keys come one by one and unseen, on a screen of its own.
///
/// The settings before are put back when the value ends.
package struct RawTerminal: ~Copyable {
  private var before = termios()
  private var isTaken = false

  /// Takes over the terminal behind standard input and output.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` when one of them is no terminal.
  package init() throws(IOFailure) {
    // SAFETY: `tcgetattr` fills the one structure that it is given.
    guard Terminal.isInteractive(.output), unsafe tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw IOFailure(
        .usage,
        "labelling needs a terminal; with --export what was labelled so far is written without one")
    }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
    isTaken = true
    Terminal.write("\u{1B}[?1049h", to: .output)
  }

  deinit {
    guard isTaken else { return }
    var settings = before
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    Terminal.write("\u{1B}[?1049l", to: .output)
  }

  /// The number of rows, 24 where the terminal does not tell.
  package var rows: Int {
    var size = winsize()
    // SAFETY: this request fills exactly one `winsize`.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return 24
    }
    return Int(size.ws_row)
  }

  /// Waits for keys; nil when the terminal has gone or a signal asks to end.
  package func keys() -> [LabelKey]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      if Interruption.isRequested { return nil }
      var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      // SAFETY: one descriptor, whose structure outlives the call.
      let ready = unsafe poll(&request, 1, 200)
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { return [] }
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      let typed = bytes.prefix(count)
      guard let interrupt = typed.firstIndex(of: 0x03) else { return LabelKey.keys(Array(typed)) }
      // Control-C is read as a key here; what was typed before counts.
      raise(SIGINT)
      return LabelKey.keys(Array(typed[..<interrupt]))
    }
  }
}

/// A file that only grows, each addition written at once.
package struct AppendedFile: ~Copyable {
  private let descriptor: Int32
  private let name: String

  /// Opens `path` for additions behind its first `count` bytes; what follows them is cut off.
  ///
  /// - Throws: ``IOFailure`` of kind `cannotCreate`, also when another program holds the file.
  package init(_ path: String, keeping count: Int) throws(IOFailure) {
    name = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw IOFailure(.cannotCreate, "cannot be opened (\(AppendedFile.reason))", file: path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw IOFailure(
        .cannotCreate, "another annotator is writing it; end that one first", file: path)
    }
    guard ftruncate(descriptor, off_t(count)) == 0 else {
      close(descriptor)
      throw IOFailure(.ioFailed, "cannot be cut (\(AppendedFile.reason))", file: path)
    }
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes`; with `sync` they are on the disk when this returns.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, as on a full disk.
  package func append(_ bytes: [UInt8], sync: Bool = false) throws(IOFailure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw IOFailure(.ioFailed, "cannot be written (\(AppendedFile.reason))", file: name)
      }
      done += count
    }
    if sync { fsync(descriptor) }
  }

  private static var reason: String {
    // SAFETY: `strerror` gives a string that ends with 0; it is copied at once.
    unsafe String(cString: strerror(errno))
  }
}
