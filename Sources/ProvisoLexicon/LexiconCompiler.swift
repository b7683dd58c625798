import ProvisoText

/// Builds the tables of a ``Lexicon`` from the lines of its files.
struct LexiconCompiler {
  let inflection: Inflection
  private(set) var cues: [Cue] = []
  private(set) var formCount = 0
  private(set) var table = WordTable()
  private(set) var trie = CueTrie()
  private(set) var examples: [Lexicon.ExampleField] = []
  var warnings: [LexiconError] = []
  /// The hashes of each word set, in the order of ``WordSetName``.
  var wordSets = [[UInt64]](repeating: [], count: WordSetName.allCases.count)
  var wordSetExamples: [WordSetExample] = []
  /// For each node, the last list that it was counted in.
  var stamps: [Int] = []
  var stamp = 0

  init(inflection: Inflection) { self.inflection = inflection }

  /// Compiles all `files`, which are sorted by name.
  ///
  /// - Throws: ``LexiconError`` naming the first bad line.
  init(_ files: [LexiconFile]) throws(LexiconError) {
    self.init(inflection: try Inflection(verbs: files.first { $0.name == "verbs.tsv" }))
    for file in files where file.name == "classes.tsv" { try addClasses(file) }
    for file in files where file.name == LexiconFile.wordSets { try addWordSets(file) }
    for form in inflection.irregularForms { table.add(form.form, to: form.hash) }
    for file in files where !LexiconFile.tables.contains(file.name) {
      try addCues(file)
    }
  }

  /// Adds lines `class <tab> words`, a word as `word`, `~verb` or `noun+`.
  mutating func addClasses(_ file: LexiconFile) throws(LexiconError) {
    for line in LexiconLines(file) {
      let name = String(decoding: line.fields[0], as: UTF8.self)
      guard let wordClass = WordClass.names[name], line.fields.count >= 2 else {
        throw LexiconError(
          file: file.name, line: line.number,
          reason: line.fields.count < 2
            ? "a class needs a tab and its words" : "there is no word class '\(name)'")
      }
      for written in line.fields[1].split(separator: 0x20) { add(written, to: wordClass) }
    }
  }

  private mutating func add(_ written: ArraySlice<UInt8>, to wordClass: WordClass) {
    if written.first == 0x7E {
      for form in inflection.forms(ofVerb: written.dropFirst()) {
        table.add(wordClass.union(form.form), to: form.hash)
      }
    } else if written.last == 0x2B {
      let base = written.dropLast()
      table.add(wordClass, to: LexiconMark.hash(of: base))
      table.add(wordClass, to: inflection.plural(base).hash)
    } else {
      table.add(wordClass, to: LexiconMark.hash(of: written))
    }
  }

  /// The node that the word with `hash` leads to from the beginning.
  mutating func root(of hash: UInt64) -> Int32 {
    table.root(of: hash) { trie.add() }
  }

  /// The node that `element` leads to from `node`.
  mutating func insert(_ element: PhrasePattern.Element, at node: Int32) -> Int32 {
    trie.insert(element, at: node, table: &table)
  }

  /// Adds lines `pattern <tab> role <tab> options <tab> examples`.
  mutating func addCues(_ file: LexiconFile) throws(LexiconError) {
    for line in LexiconLines(file) {
      let fail = { (reason: String) in
        LexiconError(file: file.name, line: line.number, reason: reason)
      }
      guard line.fields.count >= 2 else { throw fail("a cue needs a pattern, a tab and a role") }
      let name = String(decoding: line.fields[1], as: UTF8.self)
      guard let role = Role(rawValue: name) else {
        let known = Role.allCases.map(\.rawValue).joined(separator: " ")
        throw fail("there is no role '\(name)'; roles are \(known)")
      }
      let ends: [Int32]
      do {
        ends = try nodes(ofPattern: line.fields[0])
      } catch {
        throw fail(error.reason)
      }
      let options = try CueOptions(line.fields.count > 2 ? line.fields[2] : [], fail)
      cues.append(
        Cue(
          pattern: String(decoding: line.fields[0], as: UTF8.self), role: role,
          direction: options.direction, maximalScope: options.scope,
          labels: options.labels, file: file.name, line: line.number))
      end(at: ends, fail)
      if line.fields.count > 3 {
        examples.append(Lexicon.ExampleField(cue: cues.count - 1, text: line.fields[3]))
      }
    }
  }

  /// Marks that the phrases of the last cue end at `nodes`.
  private mutating func end(at nodes: [Int32], _ fail: (String) -> LexiconError) {
    let cue = cues.count - 1
    formCount += nodes.count
    var reported: Set<Int> = []
    for node in nodes {
      if let other = trie.end(cues, at: node), other != cue,
        reported.insert(other).inserted
      {
        warnings.append(
          fail(
            "'\(cues[cue].pattern)' repeats a phrase of \(cues[other].key); the first one counts"))
      }
    }
  }
}

/// The third column of a cue: `direction=backward scope=5 frame=that,inf label`.
private struct CueOptions {
  var direction = Cue.Direction.forward
  var scope = 0
  var labels: [String] = []

  init(_ field: ArraySlice<UInt8>, _ fail: (String) -> LexiconError) throws(LexiconError) {
    for part in field.split(separator: 0x20) {
      let pair = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(decoding: pair[0], as: UTF8.self)
      guard !key.isEmpty else { throw fail("an option needs a name before its '='") }
      let value = pair.count > 1 ? String(decoding: pair[1], as: UTF8.self) : nil
      switch (key, value) {
      case ("-", nil): break
      case ("direction", let value?):
        guard let known = Cue.Direction(rawValue: value) else {
          throw fail("direction is forward, backward or both, not '\(value)'")
        }
        direction = known
      case ("scope", let value?):
        guard let number = Int(value), number >= 0 else {
          throw fail("scope is a number of tokens, not '\(value)'")
        }
        scope = number
      case ("frame", let value?): labels += value.split(separator: ",").map(String.init)
      // Where an imported entry came from says nothing of how it is read.
      case ("from", _?), ("as", _?), ("context", _?): break
      case (_, _?):
        throw fail(
          "there is no option '\(key)='; options are direction= scope= frame=, from= as= "
            + "context= of imports, and labels without '='")
      case (_, nil): labels.append(key)
      }
    }
  }
}
