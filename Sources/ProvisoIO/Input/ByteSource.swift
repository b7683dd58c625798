import Glibc

/// The bytes of a file or of standard input, read forward in big pieces.
///
/// Of a regular file exactly the bytes are read that it had when it was opened. Whoever has read
/// all of them calls ``checkUnchanged()``, so that a file that changed meanwhile is a failure and
/// not a silent mixture.
package struct ByteSource: ~Copyable {
  /// The name for messages.
  package let name: String
  /// The size in bytes when opened, nil where there is none to know (a pipe).
  package let size: Int?
  /// The offset of the next byte.
  package private(set) var offset = 0
  private let descriptor: Descriptor
  private let opened: FileStatus

  /// The name of `path` in messages.
  package static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
  }

  /// Opens `path`, or standard input for `-`.
  ///
  /// - Throws: ``IOFailure`` of kind `noInput` when there is no such file, it is a directory or may
  ///   not be read.
  package init(_ path: String) throws(IOFailure) {
    name = ByteSource.name(of: path)
    descriptor =
      path == "-"
      ? Descriptor(STDIN_FILENO, closes: false) : Descriptor.opening(path, O_RDONLY)
    guard let status = descriptor.status() else { throw ByteSource.unreadable(name) }
    guard status.kind != .directory else { throw ByteSource.directory(name) }
    opened = status
    // Files of the kernel say that they have no bytes, and have some.
    size = status.kind == .regular && status.size > 0 ? status.size : nil
    if path == "-", size != nil { offset = max(0, Int(lseek(STDIN_FILENO, 0, SEEK_CUR))) }
  }

  /// Whether a file or folder has this path.
  package static func exists(_ path: String) -> Bool { FileStatus.of(path) != nil }

  /// Makes sure that `path` could be opened, without waiting for a writer if it is a pipe.
  ///
  /// - Throws: as opening does.
  package static func check(_ path: String) throws(IOFailure) {
    guard path != "-" else { return }
    guard let status = FileStatus.of(path), unsafe access(path, R_OK) == 0 else {
      throw unreadable(name(of: path))
    }
    if status.kind == .directory { throw directory(name(of: path)) }
  }

  /// Appends up to `count` bytes to `bytes`, fewer when a pipe has no more at hand.
  ///
  /// - Returns: how many; 0 at the end.
  /// - Throws: ``IOFailure`` of kind `ioFailed`, or `interrupted` when a signal came.
  package mutating func read(
    into bytes: inout [UInt8], atMost count: Int
  ) throws(IOFailure) -> Int {
    let wanted = size.map { min(count, max(0, $0 - offset)) } ?? count
    guard wanted > 0 else { return 0 }
    while true {
      try Interruption.check()
      // A read of a pipe may last for ever, and the signal may come to another thread.
      if opened.kind == .other, !descriptor.wait(for: Int16(POLLIN), milliseconds: 100) { continue }
      let got = descriptor.read(into: &bytes, atMost: wanted)
      if got < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw IOFailure(.ioFailed, "cannot be read (\(Descriptor.reason))", file: name)
      }
      offset += got
      return got
    }
  }

  /// Goes to `offset`.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where one cannot go back or forth, as in a pipe.
  package mutating func seek(to offset: Int) throws(IOFailure) {
    guard lseek(descriptor.number, off_t(offset), SEEK_SET) == off_t(offset) else {
      throw IOFailure(
        .usage, "reading cannot go on in the middle of a pipe; give a file", file: name)
    }
    self.offset = offset
  }

  /// Makes sure at the end that the file is the one that was opened.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`.
  package func checkUnchanged() throws(IOFailure) {
    guard let size else { return }
    let now = descriptor.status()
    guard offset == size, now?.hasSameContents(as: opened) == true else {
      let what = (now?.size ?? 0) < size ? "became shorter" : "changed"
      throw IOFailure(
        .ioFailed, "\(what) while it was read; run again when nothing writes to it", file: name)
    }
  }

  /// What identifies the contents of the file: its size and the time of its last change.
  package var stamp: String { "\(opened.size) \(opened.changed)" }

  private static func unreadable(_ name: String) -> IOFailure {
    let reason =
      errno == ENOENT || errno == ENOTDIR
      ? "no such file; check the path" : "cannot be opened (\(Descriptor.reason))"
    return IOFailure(.noInput, reason, file: name)
  }

  private static func directory(_ name: String) -> IOFailure {
    IOFailure(.noInput, "is a directory; name the files in it", file: name)
  }
}
