import ProvisoText

/// What a lexicon is made of once its patterns are read: words, cues, and the automaton that finds them.
///
/// As bytes it belongs to exactly the files whose checksum it holds.
struct LexiconImage {
  private static let version: UInt64 = 2

  let digest: String
  let formCount: Int
  let cues: [Cue]
  /// The words, by their number, with the nodes of `automaton` that they lead to.
  let words: [Word]
  /// The hashes of the words.
  let hashes: [UInt64]
  let automaton: CueAutomaton

  /// What `compiler` made of files with `digest`.
  init(_ compiler: LexiconCompiler, digest: String) {
    let (automaton, nodes) = CueAutomaton.minimal(compiler.trie, compiler.cues)
    self.automaton = automaton
    self.digest = digest
    formCount = compiler.formCount
    cues = compiler.cues
    hashes = compiler.table.hashes
    words = compiler.table.words.map { word in
      Word(id: word.id, root: word.root < 0 ? -1 : nodes[Int(word.root)], classes: word.classes)
    }
  }

  /// The image in `bytes`; `nil` when it belongs to other files or was made by another version.
  ///
  /// - Complexity: O(*n*) in the number of words, edges and cues.
  init?(_ bytes: [UInt8], _ files: [LexiconFile]) {
    var reader = ImageReader(bytes)
    guard reader.read() == LexiconImage.version, reader.read() == LexiconImage.checksum(files)
    else { return nil }
    digest = reader.readText()
    formCount = reader.readCount()
    let names = files.map(\.name)
    cues = (0..<min(reader.readCount(), bytes.count)).map { _ in reader.readCue(names) }
    var automaton = CueAutomaton()
    var shape = CueAutomaton.Shape()
    for _ in 0..<min(reader.readCount(), bytes.count) {
      reader.read(&shape, of: automaton.nodes.count)
      guard shape.fits(nodes: automaton.nodes.count, cues: cues.count) else { return nil }
      _ = automaton.add(shape, cues)
    }
    self.automaton = automaton
    let count = min(reader.readCount(), bytes.count)
    var words: [Word] = []
    var hashes: [UInt64] = []
    words.reserveCapacity(count)
    hashes.reserveCapacity(count)
    for id in 0..<count {
      hashes.append(reader.readWhole())
      let classes = WordClass(rawValue: reader.read())
      let root = reader.readCount() - 1
      guard root < automaton.nodes.count else { return nil }
      words.append(
        Word(
          id: Int32(truncatingIfNeeded: id), root: Int32(truncatingIfNeeded: root),
          classes: classes))
    }
    guard reader.isWhole else { return nil }
    self.words = words
    self.hashes = hashes
  }

  /// The bytes of the image for `files`, of which it was made.
  ///
  /// - Complexity: O(*n*) in the number of words, edges and cues.
  func bytes(_ files: [LexiconFile]) -> [UInt8] {
    var writer = ImageWriter()
    writer.write(LexiconImage.version)
    writer.write(LexiconImage.checksum(files))
    writer.write(digest)
    writer.write(UInt64(formCount))
    writer.write(UInt64(cues.count))
    for cue in cues { writer.write(cue, files) }
    writer.write(UInt64(automaton.nodes.count))
    for (number, shape) in automaton.shapes().enumerated() { writer.write(shape, of: number) }
    writer.write(UInt64(words.count))
    for (word, hash) in zip(words, hashes) {
      writer.writeWhole(hash)
      writer.write(word.classes.rawValue)
      writer.write(UInt64(word.root + 1))
    }
    return writer.bytes
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

  mutating func writeWhole(_ value: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  /// Writes the shape of the node with `number`, whose edges lead to smaller numbers.
  mutating func write(_ shape: CueAutomaton.Shape, of number: Int) {
    write(UInt64(shape.cues.count))
    for cue in shape.cues { write(UInt64(cue)) }
    write(UInt64(shape.words.count))
    for edge in shape.words {
      write(UInt64(edge.word))
      write(UInt64(number - Int(edge.target)))
    }
    write(UInt64(shape.classes.count))
    for edge in shape.classes {
      write(edge.classes)
      write(UInt64(number - Int(edge.target)))
    }
    write(UInt64(shape.gap < 0 ? 0 : number - Int(shape.gap)))
  }

  mutating func write(_ cue: Cue, _ files: [LexiconFile]) {
    write(cue.pattern)
    write(UInt64(Role.allCases.firstIndex(of: cue.role) ?? 0))
    write(cue.direction == .forward ? 0 : cue.direction == .backward ? 1 : 2)
    write(UInt64(cue.maximalScope))
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

  /// Reads the shape of the node with `number`.
  mutating func read(_ shape: inout CueAutomaton.Shape, of number: Int) {
    shape.clear()
    for _ in 0..<min(readCount(), bytes.count) {
      shape.cues.append(Int32(truncatingIfNeeded: readCount()))
    }
    for _ in 0..<min(readCount(), bytes.count) {
      shape.words.append(
        CueAutomaton.Shape.WordEdge(
          word: Int32(truncatingIfNeeded: readCount()), target: readTarget(number)))
    }
    for _ in 0..<min(readCount(), bytes.count) {
      shape.classes.append(
        CueAutomaton.Shape.ClassEdge(classes: read(), target: readTarget(number)))
    }
    let gap = readTarget(number)
    shape.gap = gap == number ? -1 : gap
  }

  private mutating func readTarget(_ number: Int) -> Int32 {
    Int32(truncatingIfNeeded: number - readCount())
  }

  mutating func readCue(_ files: [String]) -> Cue {
    let pattern = readText()
    let role = Self.roles[min(readCount(), Self.roles.count - 1)]
    let directions: [Cue.Direction] = [.forward, .backward, .both]
    let direction = directions[min(readCount(), 2)]
    let scope = readCount()
    let labels = (0..<min(readCount(), bytes.count)).map { _ in readText() }
    let file = files[min(readCount(), files.count - 1)]
    return Cue(
      pattern: pattern, role: role, direction: direction, maximalScope: scope, labels: labels,
      file: file, line: readCount())
  }
}
