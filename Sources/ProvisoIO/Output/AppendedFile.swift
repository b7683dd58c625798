import Glibc

/// A file that only grows, each addition written at once.
package struct AppendedFile: ~Copyable {
  private let descriptor: Descriptor
  private let name: String

  /// Opens `path` for additions after its first `count` bytes; what follows them is cut off.
  ///
  /// - Throws: ``IOFailure`` of kind `cannotCreate`, also when another program holds the file, or
  ///   `ioFailed`.
  package init(_ path: String, keeping count: Int) throws(IOFailure) {
    name = path
    descriptor = .opening(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o644)
    guard descriptor.isOpen else {
      throw IOFailure(.cannotCreate, "cannot be opened (\(Descriptor.reason))", file: path)
    }
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
      throw IOFailure(.cannotCreate, "another run is writing it; end that one first", file: path)
    }
    guard ftruncate(descriptor.number, off_t(count)) == 0 else {
      throw IOFailure(.ioFailed, "cannot be cut (\(Descriptor.reason))", file: path)
    }
  }

  /// Writes all of `bytes`; with `sync` they are on the disk when this returns.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, as on a full disk.
  package func append(_ bytes: [UInt8], sync: Bool = false) throws(IOFailure) {
    guard descriptor.write(bytes.span) else {
      throw IOFailure(.ioFailed, "cannot be written (\(Descriptor.reason))", file: name)
    }
    guard !sync || fsync(descriptor.number) == 0 else {
      throw IOFailure(.ioFailed, "cannot be written (\(Descriptor.reason))", file: name)
    }
  }
}
