import ProvisoText

/// What a lexicon is made of once its patterns are read: words, cues, and the automaton that finds
/// them.
///
/// As bytes it belongs to exactly the files whose checksum it holds.
struct LexiconImage {
  private static let version: UInt64 = 3

  let digest: String
  let formCount: Int
  let cues: [Cue]
  /// The words, by their number, with the nodes of `automaton` that they lead to.
  let words: [Word]
  /// The hashes of the words.
  let hashes: [UInt64]
  let automaton: CueAutomaton
  let sets: WordSets

  /// What `compiler` made of files with `digest`.
  init(_ compiler: LexiconCompiler, digest: String) {
    let (automaton, nodes) = CueAutomaton.minimal(compiler.trie, compiler.cues)
    self.automaton = automaton
    self.digest = digest
    formCount = compiler.formCount
    cues = compiler.cues
    sets = WordSets(compiler.wordSets)
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
    sets = reader.readSets()
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
    for name in WordSetName.allCases {
      let hashes = sets.hashes(of: name)
      writer.write(UInt64(hashes.count))
      for hash in hashes { writer.writeWhole(hash) }
    }
    return writer.bytes
  }

  /// A sum over names and bytes of all files, eight bytes at a time, and the names of the word
  /// sets, whose order the image relies on.
  private static func checksum(_ files: [LexiconFile]) -> UInt64 {
    var sum: UInt64 = 0
    func add(_ word: UInt64) {
      let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum = product ^ (product &>> 29)
    }
    for name in WordSetName.allCases {
      for byte in name.rawValue.utf8 { add(UInt64(byte)) }
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
