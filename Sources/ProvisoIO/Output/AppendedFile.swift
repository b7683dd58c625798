import Glibc

/// A file that only grows, each addition written at once, and held against other runs meanwhile.
package struct AppendedFile: ~Copyable {
  private let descriptor: Descriptor
  private let name: String

  /// Opens `path`, or makes it, and holds it until the value ends.
  ///
  /// - Throws: ``IOFailure`` of kind `cannotCreate`, also when another program holds the file.
  package init(_ path: String) throws(IOFailure) {
    name = path
    descriptor = .opening(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK, mode: 0o644)
    guard let status = descriptor.status() else {
      throw IOFailure(.cannotCreate, "cannot be opened (\(Descriptor.reason))", file: path)
    }
    guard status.kind == .regular else {
      throw IOFailure(.cannotCreate, "is a device or a pipe; name a file", file: path)
    }
    guard descriptor.lock() else {
      throw IOFailure(.cannotCreate, "another run is writing it; end that one first", file: path)
    }
  }

  /// All that stands in the file: nobody else adds to it any more.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`.
  package func contents() throws(IOFailure) -> [UInt8] {
    guard lseek(descriptor.number, 0, SEEK_SET) == 0 else { throw failure("cannot be read") }
    var bytes: [UInt8] = []
    while true {
      let got = descriptor.read(into: &bytes, atMost: 1 << 16)
      if got == 0 { return bytes }
      guard got > 0 || errno == EINTR else { throw failure("cannot be read") }
    }
  }

  /// Cuts off what follows the first `count` bytes.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`.
  package func cut(to count: Int) throws(IOFailure) {
    guard ftruncate(descriptor.number, off_t(count)) == 0 else { throw failure("cannot be cut") }
  }

  /// Writes all of `bytes`; with `sync` they are on the disk when this returns.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, as on a full disk.
  package func append(_ bytes: [UInt8], sync: Bool = false) throws(IOFailure) {
    guard descriptor.write(bytes.span), !sync || fsync(descriptor.number) == 0 else {
      throw failure("cannot be written")
    }
  }

  private func failure(_ what: String) -> IOFailure {
    IOFailure(.ioFailed, "\(what) (\(Descriptor.reason))", file: name)
  }
}
