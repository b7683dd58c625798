import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its place under the name `FILE.partial`, locked against a second run on
/// the same output, and at the end brought to the disk and renamed; until then an older file stays
/// as it was. When the value ends without `commit`, the partial file is removed, unless the run is
/// resumable and has a state (see ``OutputFile/checkpoint(_:)``). Devices and pipes are written to
/// directly.
///
/// When the reader of a pipe has gone, writing throws ``IOFailure`` of kind `closedPipe`: the
/// program then ends quietly with 0, as `head` users expect. ``Interruption/ignoreClosedPipes()``
/// must have been called, else the system ends the program.
package struct OutputFile: ~Copyable {
  /// The state of the earlier run that this one continues.
  package let resumed: RunState?
  /// How many bytes were written, the bytes of the continued run included.
  package private(set) var byteCount: Int
  /// Whether a later run can go on from here, should this one end.
  package var canGoOn: Bool { hasState }
  let descriptor: Descriptor
  let place: Place
  let identity: RunIdentity?
  private var tail: [UInt8] = []
  private var hasState: Bool
  private var isCommitted = false
  /// What ``byteCount`` was at the last note of how far the run has come.
  private var notedBytes: Int

  init(
    _ descriptor: consuming Descriptor, _ place: Place, identity: RunIdentity?, resumed: RunState?,
    tail: [UInt8]
  ) {
    self.descriptor = descriptor
    self.place = place
    self.identity = identity
    self.resumed = resumed
    self.tail = tail
    byteCount = resumed?.outputBytes ?? 0
    notedBytes = byteCount
    hasState = resumed != nil
  }

  deinit {
    if !isCommitted, !hasState, let partial = place.partial { unsafe unlink(partial) }
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`, or `closedPipe`.
  package mutating func write(_ bytes: Span<UInt8>) throws(IOFailure) {
    guard descriptor.write(bytes) else {
      if errno == EPIPE { throw IOFailure(.closedPipe, "the reader has gone", file: place.name) }
      throw place.failure("cannot be written")
    }
    byteCount += bytes.count
    guard identity != nil else { return }
    tail.append(bytes.extracting(last: OutputFile.tailLength))
    if tail.count > OutputFile.tailLength { tail.removeFirst(tail.count - OutputFile.tailLength) }
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: as ``write(_:)`` for spans does.
  package mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
    try write(bytes.span)
  }

  /// Notes how far the run has come, for a later run to go on from there.
  ///
  /// The note is replaced in one step, so that a kill at any moment leaves the old or the new one.
  /// What was written after it is cut off when the run continues. Nothing is forced to the disk:
  /// after a power cut the note may be ahead of the output, which is then recognised and refused.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`.
  package mutating func checkpoint(_ state: RunState) throws(IOFailure) {
    guard let identity, let path = place.state, let fresh = place.freshState else { return }
    var state = state
    state.outputBytes = byteCount
    state.tail = OutputFile.hash(tail.span)
    let file = Descriptor.opening(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    guard file.isOpen, file.write(state.encoded(identity).span), unsafe rename(fresh, path) == 0
    else {
      let failure = place.failure("its state cannot be written")
      unsafe unlink(fresh)
      throw failure
    }
    hasState = true
  }

  /// Writes what was made of a chunk and adds it to `state`, which is noted every `interval` bytes.
  ///
  /// A chunk that ended with an error is not added: the run that goes on reads it again.
  ///
  /// - Throws: as ``write(_:)`` and ``checkpoint(_:)`` do.
  package mutating func write(
    _ result: ChunkResult, _ state: inout RunState, notingEvery interval: Int
  ) throws(IOFailure) {
    try write(result.bytes)
    guard result.isWhole else { return }
    state.records += result.records
    state.skipped += result.skipped.count
    state.position = result.end
    guard byteCount - notedBytes >= interval else { return }
    try checkpoint(state)
    notedBytes = byteCount
  }

  /// Brings everything to the disk and gives the file its name.
  ///
  /// - Throws: ``IOFailure`` of kind `ioFailed`.
  package mutating func commit() throws(IOFailure) {
    guard let partial = place.partial else { return }
    guard fsync(descriptor.number) == 0, unsafe rename(partial, place.path) == 0 else {
      throw place.failure("cannot be finished")
    }
    isCommitted = true
    for name in [place.state, place.freshState].compactMap(\.self) { unsafe unlink(name) }
    // The name itself is on the disk only with its folder; not every file system can tell.
    let folder = Descriptor.opening(place.folder, O_RDONLY | O_DIRECTORY)
    if folder.isOpen { fsync(folder.number) }
  }

  /// How many of the last bytes the state knows a hash of.
  static let tailLength = 4096

  /// The FNV-1a hash of `bytes`, 64 bits.
  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
