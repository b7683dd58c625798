/// Reads the files of a run, one after the other, in chunks of whole records.
///
/// Memory stays constant: one chunk, and the beginning of the record after it. A record that is
/// longer than a chunk makes its chunk as long as itself, up to the limit of its format.
package struct RecordReader: ~Copyable {
  /// The files.
  package let inputs: [RecordInput]
  /// The sum of the sizes of all files in bytes; nil if a file has no known size.
  package let totalBytes: Int?
  /// The sizes of the files; 0 for a file without a known size.
  private let sizes: [Int]
  private let chunkSize: Int
  private let recordLimit: Int?
  private var source: ByteSource?
  private var cutter = RecordCutter(.lines)
  private var rest: [UInt8] = []
  private var header: CSVHeader?
  private var position = RecordPosition()
  /// Whether the open file has had a record.
  private var hasRecords = false
  private var isFinished: Bool

  /// Creates a reader and makes sure that every file is there.
  ///
  /// - Parameters:
  ///   - inputs: The files in their order.
  ///   - chunkSize: How many bytes to read at once; with more, many workers leave the caches.
  ///   - recordLimit: The largest record in bytes; by default that of the format.
  /// - Throws: ``IOFailure`` of kind `noInput`.
  package init(
    _ inputs: [RecordInput], chunkSize: Int = 1 << 18, recordLimit: Int? = nil
  ) throws(IOFailure) {
    self.inputs = inputs
    self.chunkSize = max(1, chunkSize)
    self.recordLimit = recordLimit
    isFinished = inputs.isEmpty
    var sizes: [Int?] = []
    for input in inputs {
      try ByteSource.check(input.path)
      let status = input.path == "-" ? nil : FileStatus.of(input.path)
      sizes.append(status?.kind == .regular ? status?.size : nil)
    }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    self.sizes = sizes.map { $0 ?? 0 }
  }

  /// How many bytes of all files precede a place, earlier files included.
  package func bytes(before position: RecordPosition) -> Int {
    sizes.prefix(position.file).reduce(0, +) + position.offset
  }

  /// Fills `chunk` with the next records.
  ///
  /// - Returns: false when there are none.
  /// - Throws: ``IOFailure``, of kind `interrupted` when a signal asked to stop; the reader gives
  ///   nothing more after that.
  /// - Complexity: O(*n*) in the bytes read.
  package mutating func next(into chunk: inout RecordChunk) throws(IOFailure) -> Bool {
    try Interruption.check()
    while !isFinished {
      do {
        if source == nil { try open() }
        if try fill(&chunk) { return true }
      } catch {
        isFinished = true
        throw error
      }
    }
    return false
  }

  /// Goes on from a place that a chunk gave as its end.
  ///
  /// - Throws: ``IOFailure``, of kind `usage` where the input is a pipe.
  package mutating func resume(at position: RecordPosition) throws(IOFailure) {
    guard position.file < inputs.count else {
      isFinished = true
      return
    }
    self.position = RecordPosition(file: position.file)
    guard position.offset > 0 else { return }
    try open()
    if inputs[position.file].format.delimiter != nil {
      var chunk = RecordChunk()
      _ = try fill(&chunk)
    }
    guard self.position.file == position.file, source != nil else { return }
    try source?.seek(to: position.offset)
    rest.removeAll()
    self.position = position
    hasRecords = true
  }

  /// What identifies the contents of the files, a line for each.
  package var stamps: [String] {
    get throws(IOFailure) {
      var stamps: [String] = []
      for input in inputs {
        stamps.append(try "\(input.format.rawValue) \(input.path) \(ByteSource(input.path).stamp)")
      }
      return stamps
    }
  }

  private mutating func open() throws(IOFailure) {
    let input = inputs[position.file]
    source = try ByteSource(input.path)
    cutter = RecordCutter(input.format)
    header = nil
    hasRecords = false
    rest.removeAll(keepingCapacity: true)
    position.offset = source?.offset ?? 0
    position.line = 1
  }

  /// Ends the open file and turns to the next.
  private mutating func close() throws(IOFailure) {
    try source?.checkUnchanged()
    source = nil
    position = RecordPosition(file: position.file + 1)
    isFinished = position.file == inputs.count
  }

  /// Fills `chunk` from the open file; false when nothing came, at the end or after a header.
  private mutating func fill(_ chunk: inout RecordChunk) throws(IOFailure) -> Bool {
    let input = inputs[position.file]
    let name = ByteSource.name(of: input.path)
    chunk.bytes.removeAll(keepingCapacity: true)
    chunk.bytes.append(rest.span)
    rest.removeAll(keepingCapacity: true)
    cutter.reset()
    var isAtEnd = false
    var boundary = 0
    repeat {
      isAtEnd = try source?.read(into: &chunk.bytes, atMost: chunkSize) == 0
      if position.offset == 0 {
        if chunk.bytes.count < 3, !isAtEnd { continue }
        skipByteOrderMark(&chunk.bytes)
      }
      boundary = isAtEnd ? chunk.bytes.count : cutter.lastBoundary(in: chunk.bytes.span)
      let limit = recordLimit ?? input.format.recordLimit
      if boundary == 0, chunk.bytes.count > limit {
        throw IOFailure(
          .badData, "a record of more than \(limit) bytes; is a quote or a line end missing?",
          file: name, line: position.line)
      }
    } while boundary == 0 && !isAtEnd
    rest.append(chunk.bytes.span, boundary..<chunk.bytes.count)
    chunk.bytes.removeLast(chunk.bytes.count - boundary)
    chunk.name = name
    chunk.format = input.format
    try takeHeader(from: &chunk)
    advance(over: &chunk)
    noteEmptiness(of: &chunk, isAtEnd: isAtEnd)
    if isAtEnd { try close() }
    // Behind a document comes the next file: what goes on there must not take its end for one more.
    if chunk.format == .prose { chunk.end = position }
    // An empty document is a document: its chunk has no bytes.
    return !chunk.bytes.isEmpty || chunk.format == .prose || chunk.emptiness != nil
  }

  /// Remembers whether the file has had a record, and reports at its end that it had none.
  private mutating func noteEmptiness(of chunk: inout RecordChunk, isAtEnd: Bool) {
    // A row of blanks is a row, a line of blanks is nothing.
    let isTable = chunk.format.delimiter != nil
    hasRecords =
      hasRecords || chunk.format == .prose
      || chunk.bytes.contains { isTable ? $0 != 0x0A && $0 != 0x0D : !ByteSearch.isBlank($0) }
    chunk.emptiness = nil
    guard isAtEnd, !hasRecords else { return }
    let reason =
      isTable && header == nil
      ? "is empty; a table begins with a line of column names" : "there are no statements in it"
    chunk.emptiness = IOFailure(.badData, reason, file: chunk.name)
  }

  private mutating func skipByteOrderMark(_ bytes: inout [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      position.offset = 3
    }
  }

  /// Cuts the line of column names off the first chunk of a table.
  private mutating func takeHeader(from chunk: inout RecordChunk) throws(IOFailure) {
    guard let delimiter = chunk.format.delimiter else {
      chunk.header = nil
      return
    }
    if header == nil, !chunk.bytes.isEmpty {
      chunk.start = position
      var row = CSVRow(delimiter: delimiter)
      let (next, fault) = row.read(chunk.bytes.span, at: 0)
      try chunk.checkText(0..<next, line: position.line)
      if let fault {
        throw IOFailure(.badData, fault.message, file: chunk.name, line: position.line)
      }
      let names = row.fields.map { field in
        let bytes = field.isDecoded ? row.decoded[field.range] : chunk.bytes[field.range]
        return String(decoding: bytes, as: UTF8.self)
      }
      // CR and LF are one character of a string, CR alone is another.
      if next == chunk.bytes.count, names.contains(where: { $0.contains("\r") }) {
        throw IOFailure(
          .badData, "its lines end with CR alone; convert them (tr '\\r' '\\n')", file: chunk.name)
      }
      var seen: Set<String> = []
      if let twice = names.first(where: { !$0.isEmpty && !seen.insert($0).inserted }) {
        throw IOFailure(
          .badData, "two columns have this name; rename one of them", file: chunk.name,
          line: position.line, field: twice)
      }
      header = CSVHeader(names: names)
      position.line += ByteSearch.count(0x0A, in: chunk.bytes.span, 0..<next)
      position.offset += next
      chunk.bytes.removeFirst(next)
    }
    chunk.header = header
  }

  private mutating func advance(over chunk: inout RecordChunk) {
    chunk.start = position
    position.offset += chunk.bytes.count
    position.line += ByteSearch.count(0x0A, in: chunk.bytes.span, chunk.bytes.indices)
    chunk.end = position
  }
}
