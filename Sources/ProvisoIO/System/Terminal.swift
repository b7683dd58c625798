import Glibc

/// What is known of the terminal behind an output.
package enum Terminal {
  /// The outputs of the program.
  package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Whether `stream` is shown on a terminal.
  package static func isInteractive(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// The width in characters: of the terminal, else `COLUMNS`, else 80.
  package static func columns(_ stream: Stream) -> Int {
    var size = winsize()
    // SAFETY: this request fills exactly one `winsize`.
    if unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return 80
  }

  /// The height in lines of the terminal, 24 where it does not report it.
  package static func rows(_ stream: Stream) -> Int {
    var size = winsize()
    // SAFETY: this request fills exactly one `winsize`.
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return 24
    }
    return Int(size.ws_row)
  }

  /// Whether `stream` wants colours: a terminal, not `TERM=dumb`, and `NO_COLOR` unset or empty.
  package static func usesColour(_ stream: Stream) -> Bool {
    isInteractive(stream) && environment("TERM") != "dumb"
      && environment("NO_COLOR")?.isEmpty ?? true
  }

  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    // SAFETY: `getenv` gives nil or a string that ends with 0; it is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// `text` without what would move the cursor or turn the direction of writing; tabs and line ends
  /// become blanks unless they are kept.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  package static func safe(
    _ text: String, keepsLines: Bool = false, keepsTabs: Bool = false
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsLines: result.append(scalar)
      case 0x09 where keepsTabs: result.append(scalar)
      case 0x09, 0x0A, 0x0D: result.append(" ")
      // Controls, line and paragraph separators, marks and embeddings of direction.
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text of `bytes` as ``safe(_:keepsLines:keepsTabs:)`` gives it.
  package static func safe(_ bytes: some Collection<UInt8>) -> String {
    safe(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes the numbers of standard streams that are closed.
  ///
  /// Else a file would get them, and what is meant for a stream would land in it. A closed output
  /// stays one that cannot be written.
  package static func takeClosedStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", number == STDERR_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes `text` to standard output, safe for a terminal.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, or `closedPipe`.
  package static func writeResult(_ text: String) throws(IOFailure) {
    try writeColoured(safe(text, keepsLines: true, keepsTabs: true))
  }

  /// Writes `text` to standard output with the escape sequences that it has, which must be our own.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, or `closedPipe`.
  package static func writeColoured(_ text: String) throws(IOFailure) {
    var output = try OutputFile.open("-", inputs: [])
    try output.write(Array(text.utf8))
    try output.commit()
  }

  /// Writes `text` to standard error at once, safe for a terminal and ignoring failure: for
  /// messages that must not stop the run.
  package static func write(_ text: String) {
    steer(safe(text, keepsLines: true), .error)
  }

  /// Writes `text` to `stream` at once with the escape sequences that it has, which must be our
  /// own, ignoring failure.
  package static func steer(_ text: String, _ stream: Stream) {
    let bytes = [UInt8](text.utf8)
    _ = Descriptor(stream.rawValue, closes: false).write(bytes.span)
  }
}
