import Glibc

extension OutputFile {
  /// Opens standard output for `-`, a device or pipe, or a new file in place of `path`.
  ///
  /// - Parameters:
  ///   - path: Where the results go.
  ///   - inputs: The files that the run reads, none of which it may replace.
  ///   - identity: What the run is, if a later run may continue it.
  ///   - resume: Whether to continue an earlier run, if there is one; see ``resumed``.
  /// - Returns: the output, ready to be written.
  /// - Throws: ``IOFailure`` of kind `usage` when the output is an input too, `cannotCreate` when
  ///   it cannot be made or another run is writing it; `usage`, `badData` or `ioFailed` when the
  ///   earlier run cannot be continued.
  package static func open(
    _ path: String, inputs: [String], identity: RunIdentity? = nil, resume: Bool = false
  ) throws(IOFailure) -> OutputFile {
    let place = try Place(path)
    for name in place.written {
      guard let old = FileStatus.of(name) else { continue }
      for input in inputs where FileStatus.of(input)?.isSameFile(as: old) == true {
        let what = name == place.path ? "" : "is written by way of \(name), which "
        throw IOFailure(
          .usage, "\(what)is an input too, and would be lost; name another file as output",
          file: place.name)
      }
    }
    guard let partial = place.partial else {
      if resume {
        throw IOFailure(.usage, "cannot be resumed; give a file as output", file: place.name)
      }
      let descriptor =
        path == "-" ? Descriptor(STDOUT_FILENO, closes: false) : Descriptor.opening(path, O_WRONLY)
      guard descriptor.isOpen else { throw place.failure("cannot be opened", .cannotCreate) }
      return OutputFile(descriptor, place, identity: nil, resumed: nil, tail: [])
    }
    if resume, identity == nil {
      throw IOFailure(
        .usage, "standard input cannot be read again from where a run stopped; name files as input",
        file: place.name)
    }
    let descriptor = try locked(partial, place)
    if let mode = FileStatus.of(place.path)?.permissions {
      fchmod(descriptor.number, mode_t(mode))
    }
    if resume, let identity, let state = try earlier(place, identity, descriptor) {
      let tail = try continued(descriptor, place, state)
      return OutputFile(descriptor, place, identity: identity, resumed: state, tail: tail)
    }
    if let state = place.state { unsafe unlink(state) }
    guard ftruncate(descriptor.number, 0) == 0 else { throw place.failure("cannot be emptied") }
    return OutputFile(descriptor, place, identity: identity, resumed: nil, tail: [])
  }

  /// Opens and locks the partial file.
  ///
  /// Between opening and locking another run may have finished and renamed the file; then the lock
  /// is on its result, which must not be touched, and a new partial file is opened.
  private static func locked(_ partial: String, _ place: Place) throws(IOFailure) -> Descriptor {
    while true {
      let descriptor = Descriptor.opening(partial, O_RDWR | O_CREAT | O_NOFOLLOW)
      guard descriptor.isOpen else {
        if errno == ELOOP {
          throw IOFailure(
            .cannotCreate, "is a symbolic link, which is not followed; remove it", file: partial)
        }
        throw errno == ENOENT
          ? IOFailure(
            .cannotCreate, "cannot be created: there is no such folder; make it first",
            file: place.name) : place.failure("cannot be created", .cannotCreate)
      }
      guard descriptor.lock() else {
        if errno == EWOULDBLOCK {
          throw IOFailure(
            .cannotCreate, "another run is writing it; wait for it or name another file",
            file: place.name)
        }
        throw place.failure("cannot be locked", .cannotCreate)
      }
      let (mine, named) = (descriptor.status(), FileStatus.of(partial))
      if let mine, let named, mine.isSameFile(as: named) { return descriptor }
    }
  }

  /// The state of the run that left the partial file, nil if it left none.
  private static func earlier(
    _ place: Place, _ identity: RunIdentity, _ descriptor: borrowing Descriptor
  ) throws(IOFailure) -> RunState? {
    guard let path = place.state, FileStatus.of(path) != nil, descriptor.status()?.size ?? 0 > 0
    else { return nil }
    var source = try ByteSource(path)
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, atMost: 1 << 16) > 0 {}
    return try RunState(bytes, identity, file: path)
  }

  /// Cuts the partial file where the state says, and gives the last bytes before that.
  private static func continued(
    _ descriptor: borrowing Descriptor, _ place: Place, _ state: RunState
  ) throws(IOFailure) -> [UInt8] {
    let start = max(0, state.outputBytes - tailLength)
    var tail: [UInt8] = []
    guard lseek(descriptor.number, off_t(start), SEEK_SET) >= 0 else {
      throw place.failure("cannot be read back")
    }
    while tail.count < state.outputBytes - start {
      let wanted = state.outputBytes - start - tail.count
      guard descriptor.read(into: &tail, atMost: wanted) > 0 else { break }
    }
    guard tail.count == state.outputBytes - start, hash(tail.span) == state.tail else {
      throw IOFailure(
        .ioFailed, "the partial file is not what its state says; run without --resume",
        file: place.name)
    }
    guard ftruncate(descriptor.number, off_t(state.outputBytes)) == 0 else {
      throw place.failure("cannot be cut")
    }
    return tail
  }
}
