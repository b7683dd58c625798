/// What a compiled lexicon can be made of without reading its patterns.
///
/// An image is the list of all words, nodes, cues and ends in the order in which the compiler made
/// them; replayed in this order they give the same tables. It belongs to exactly the files whose
/// checksum it holds.
struct LexiconImage {
  private static let version: UInt64 = 1

  /// The bytes of an image of what `compiler` made of `files`.
  static func bytes(
    _ compiler: LexiconCompiler, _ files: [LexiconFile], digest: String
  ) -> [UInt8] {
    var writer = ImageWriter()
    writer.write(version)
    writer.write(checksum(files))
    writer.write(digest)
    writer.write(UInt64(compiler.formCount))
    let (table, trie) = (compiler.table, compiler.trie)
    writer.write(UInt64(table.count))
    for (hash, word) in zip(table.hashes, table.words) {
      writer.writeWhole(hash)
      writer.write(word.classes.rawValue)
    }
    writer.write(UInt64(trie.classEdges.count))
    for edge in trie.classEdges { writer.write(edge.classes.rawValue) }
    writer.write(UInt64(trie.count))
    for (node, step) in trie.steps.enumerated() {
      writer.write(UInt64(node - Int(step.parent)))
      writer.write(signed: Int(step.value))
    }
    writer.write(UInt64(compiler.cues.count))
    for cue in compiler.cues { writer.write(cue, files) }
    writer.write(UInt64(trie.ends.count))
    for (end, node) in zip(trie.ends, trie.endNodes) {
      writer.write(UInt64(end.cue))
      writer.write(UInt64(node))
    }
    return writer.bytes
  }

  let digest: String
  let formCount: Int
  let cues: [Cue]
  let table: WordTable
  let trie: CueTrie

  /// The lexicon of an image; `nil` when it belongs to other files or was made by another version.
  ///
  /// - Complexity: O(*n*) in the number of words, nodes and cues.
  init?(_ bytes: [UInt8], _ files: [LexiconFile]) {
    var reader = ImageReader(bytes)
    guard reader.read() == LexiconImage.version, reader.read() == LexiconImage.checksum(files)
    else { return nil }
    digest = reader.readText()
    formCount = reader.readCount()
    var table = WordTable()
    for _ in 0..<reader.readCount() {
      let hash = reader.readWhole()
      table.add(WordClass(rawValue: reader.read()), to: hash)
    }
    let classes = (0..<reader.readCount()).map { _ in WordClass(rawValue: reader.read()) }
    let nodes = min(reader.readCount(), bytes.count)
    var trie = CueTrie(room: nodes)
    for node in 0..<nodes {
      let parent = Int32(truncatingIfNeeded: node - reader.readCount())
      let value = Int32(truncatingIfNeeded: reader.readSigned())
      trie.replay(CueTrie.Step(parent: parent, value: value), classes)
      if parent < 0 { table.setRoot(Int32(truncatingIfNeeded: node), ofWord: Int(value)) }
    }
    let names = files.map(\.name)
    cues = (0..<reader.readCount()).map { _ in reader.readCue(names) }
    for _ in 0..<reader.readCount() {
      let (cue, node) = (reader.readCount(), reader.readCount())
      guard cue < cues.count, node < trie.count else { return nil }
      _ = trie.end(cue, layer: cues[cue].role.layer, at: Int32(truncatingIfNeeded: node))
    }
    guard reader.isWhole else { return nil }
    self.table = table
    self.trie = trie
  }

  /// A sum over names and bytes of all files, eight bytes at a time.
  private static func checksum(_ files: [LexiconFile]) -> UInt64 {
    var sum: UInt64 = 0
    func add(_ word: UInt64) {
      let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum = product ^ (product &>> 29)
    }
    for file in files.sorted(by: { $0.name < $1.name }) {
      for byte in file.name.utf8 { add(UInt64(byte)) }
      let bytes = file.bytes.span
      let whole = bytes.count & ~7
      for index in stride(from: 0, to: whole, by: 8) {
        // SAFETY: the load is bounds-checked, and every pattern of bits is a UInt64.
        add(
          unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(
              fromByteOffset: index, as: UInt64.self)))
      }
      for index in whole..<bytes.count { add(UInt64(bytes[index])) }
      add(UInt64(bytes.count))
    }
    return sum
  }
}

/// Writes numbers seven bits a byte, the lowest first (LEB128).
private struct ImageWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes small numbers of either sign short.
  mutating func write(signed value: Int) {
    write(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  mutating func writeWhole(_ value: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  mutating func write(_ cue: Cue, _ files: [LexiconFile]) {
    write(cue.pattern)
    write(UInt64(Role.allCases.firstIndex(of: cue.role) ?? 0))
    write(cue.direction == .forward ? 0 : cue.direction == .backward ? 1 : 2)
    write(UInt64(cue.maximalScope))
    writeWhole(cue.weight.bitPattern)
    write(UInt64(cue.labels.count))
    for label in cue.labels { write(label) }
    write(UInt64(files.firstIndex { $0.name == cue.file } ?? 0))
    write(UInt64(cue.line))
  }
}

/// Reads what ``ImageWriter`` wrote; zeros where the bytes end too early.
private struct ImageReader {
  private let bytes: [UInt8]
  private var index = 0
  private var isShort = false
  private static let roles = Role.allCases

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read and nothing is left.
  var isWhole: Bool { !isShort && index == bytes.count }

  private mutating func byte() -> UInt8 {
    guard index < bytes.count else {
      isShort = true
      return 0
    }
    index += 1
    return bytes[index - 1]
  }

  mutating func read() -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A number of things, each of one byte or more.
  mutating func readCount() -> Int { Int(truncatingIfNeeded: read() & 0xFFFF_FFFF) }

  mutating func readSigned() -> Int {
    let value = Int(truncatingIfNeeded: read())
    return Int(bitPattern: UInt(bitPattern: value) >> 1) ^ -(value & 1)
  }

  mutating func readWhole() -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<8 { value |= UInt64(byte()) << UInt64(8 * place) }
    return value
  }

  mutating func readText() -> String {
    let count = min(readCount(), bytes.count - index)
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func readCue(_ files: [String]) -> Cue {
    let pattern = readText()
    let role = Self.roles[min(readCount(), Self.roles.count - 1)]
    let directions: [Cue.Direction] = [.forward, .backward, .both]
    let direction = directions[min(readCount(), 2)]
    let scope = readCount()
    let weight = Double(bitPattern: readWhole())
    let labels = (0..<min(readCount(), bytes.count)).map { _ in readText() }
    let file = files[min(readCount(), files.count - 1)]
    return Cue(
      pattern: pattern, role: role, direction: direction, maximalScope: scope, weight: weight,
      labels: labels, file: file, line: readCount())
  }
}
