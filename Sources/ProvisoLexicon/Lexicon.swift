import ProvisoText

/// An immutable, compiled set of cues and word classes.
///
/// A lexicon is made from plain-text files (see `Lexicons/README.md`): `classes.tsv`, `verbs.tsv`
/// and `wordsets.tsv` hold words, every other file holds cues, one a line:
///
///     pattern <tab> role <tab> options <tab> example || example || !counterexample
public final class Lexicon: Sendable {
  /// The cues, in the order of the files and their lines.
  public let cues: [Cue]
  /// The number of phrases that the patterns expand to.
  public let formCount: Int
  /// 16 hexadecimal digits that name the entries of all files, their examples apart.
  public let digest: String

  let words: WordIndex
  let matcher: CueMatcher
  /// The sets of words that rules name.
  package let sets: WordSets
  /// What a rule finds by each word set; none where an image was read.
  package let wordSetExamples: [WordSetExample]
  private let exampleFields: [ExampleField]
  /// Things that are legal but most likely a mistake, such as a phrase listed twice.
  let warnings: [LexiconError]
  /// The files, where an image was read in place of their lines.
  let unread: [LexiconFile]?
  /// The roles of the cues, by their index.
  package let roles: [Role]
  /// The hashes of the words, by their number.
  package let hashes: [UInt64]

  /// A text that a cue must match, or must not.
  struct Example: Sendable {
    let cue: Int
    let text: String
    let mustMatch: Bool
  }

  /// The fourth column of a cue.
  struct ExampleField: Sendable {
    let cue: Int
    let text: ArraySlice<UInt8>
  }

  /// The examples of all cues; they are cut only here, since scoring does not need them.
  ///
  /// - Complexity: O(*n*) in their length.
  var examples: [Example] {
    exampleFields.flatMap { field in
      String(decoding: field.text, as: UTF8.self).split(separator: "||")
        .compactMap { part in
          var example = part.drop { $0 == " " }
          while example.last == " " { example.removeLast() }
          let mustMatch = example.first != "!"
          if !mustMatch { example = example.dropFirst().drop { $0 == " " } }
          return example.isEmpty
            ? nil : Example(cue: field.cue, text: String(example), mustMatch: mustMatch)
        }
    }
  }

  /// Compiles the lexicon from its files.
  ///
  /// - Throws: ``LexiconError`` naming the first bad line.
  /// - Complexity: O(*n*) in the total length of the files and of the phrases they expand to.
  public convenience init(_ files: [LexiconFile]) throws(LexiconError) {
    let ordered = files.sorted { $0.name < $1.name }
    let compiler = try LexiconCompiler(ordered)
    let image = LexiconImage(compiler, digest: Lexicon.digest(of: ordered))
    self.init(image, compiler.examples, compiler.wordSetExamples, compiler.warnings, unread: nil)
  }

  /// The lexicon of `files` from its image, or compiled where the image belongs to other files.
  ///
  /// - Throws: ``LexiconError`` naming the first bad line.
  package convenience init(
    image: [UInt8], of files: [LexiconFile]
  ) throws(LexiconError) {
    let ordered = files.sorted { $0.name < $1.name }
    guard let image = LexiconImage(image, ordered) else {
      try self.init(files)
      return
    }
    self.init(image, [], [], [], unread: ordered)
  }

  private init(
    _ image: LexiconImage, _ examples: [ExampleField], _ wordSetExamples: [WordSetExample],
    _ warnings: [LexiconError], unread: [LexiconFile]?
  ) {
    cues = image.cues
    roles = image.cues.map(\.role)
    formCount = image.formCount
    words = WordIndex(image.words, hashes: image.hashes, image.automaton)
    hashes = image.hashes
    matcher = CueMatcher(image.automaton)
    sets = image.sets
    exampleFields = examples
    self.wordSetExamples = wordSetExamples
    self.warnings = warnings
    digest = image.digest
    self.unread = unread
  }

  /// A lexicon with other word sets.
  init(_ other: Lexicon, sets: WordSets) {
    cues = other.cues
    roles = other.roles
    formCount = other.formCount
    words = other.words
    hashes = other.hashes
    matcher = other.matcher
    self.sets = sets
    exampleFields = other.exampleFields
    wordSetExamples = other.wordSetExamples
    warnings = other.warnings
    digest = other.digest
    unread = other.unread
  }

  /// The image of a lexicon, for ``init(image:of:)``.
  ///
  /// - Throws: ``LexiconError`` naming the first bad line.
  package static func image(of files: [LexiconFile]) throws(LexiconError) -> [UInt8] {
    let ordered = files.sorted { $0.name < $1.name }
    let compiler = try LexiconCompiler(ordered)
    return LexiconImage(compiler, digest: Lexicon.digest(of: ordered)).bytes(ordered)
  }

  /// What the lexicon knows of the word with `hash`, for inspection: a ``Reading`` looks up all
  /// words of a text.
  package func word(_ hash: UInt64) -> Word { words.word(hash) }

  /// The digest of what every line says: of cues, which have examples, the first three columns, of
  /// word sets the first two.
  ///
  /// Comments, examples, ends of lines and trailing blanks may change without making another
  /// lexicon.
  private static func digest(of files: [LexiconFile]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      var sum = WordHash()
      for byte in file.name.utf8 { sum.add(byte) }
      for line in LexiconLines(file) {
        for field in line.fields.prefix(file.columns) {
          for byte in field { sum.add(byte) }
          sum.add(0x09)
        }
        sum.add(0x0A)
      }
      hash = WordHash.pair(hash, sum.value)
    }
    return WordHash.digits(hash)
  }
}
