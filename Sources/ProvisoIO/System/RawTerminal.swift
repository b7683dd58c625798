import Glibc

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
    Terminal.steer("\u{1B}[?1049h", .output)
  }

  deinit {
    guard isTaken else { return }
    var settings = before
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    Terminal.steer("\u{1B}[?1049l", .output)
  }

  /// Waits a moment for what is typed; nil when the terminal has gone or a signal asks to end.
  package func typed() -> [UInt8]? {
    let input = Descriptor(STDIN_FILENO, closes: false)
    if Interruption.isRequested { return nil }
    guard input.wait(for: Int16(POLLIN), milliseconds: 200) else { return [] }
    var bytes: [UInt8] = []
    let count = input.read(into: &bytes, atMost: 64)
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    guard let interrupt = bytes.firstIndex(of: 0x03) else { return bytes }
    // Control-C is read as a key here; what was typed before counts.
    raise(SIGINT)
    return Array(bytes[..<interrupt])
  }
}
