import ProvisoText

extension LexiconCompiler {
  /// Adds lines `set <tab> words <tab> what it decides <tab> examples`, a word as `word`, `~verb`
  /// or `noun+`.
  ///
  /// `set+` adds words to a set that has a line of its own.
  mutating func addWordSets(_ file: LexiconFile) throws(LexiconError) {
    var isNamed = [Bool](repeating: false, count: wordSets.count)
    var last = 1
    for line in LexiconLines(file) {
      last = line.number
      let fail = { (reason: String) in
        LexiconError(file: file.name, line: line.number, reason: reason)
      }
      let (written, isMore) = LexiconFile.wordSetName(line.fields[0])
      guard let name = WordSetName(rawValue: written) else {
        throw fail("nothing reads a word set '\(written)'")
      }
      guard line.fields.count >= 2 else { throw fail("a word set needs a tab and its words") }
      if !isMore {
        if isNamed[name.index] {
          throw fail("the word set '\(written)' has a line already; '\(written)+' adds to it")
        }
        isNamed[name.index] = true
      }
      try add(line.fields[1], to: name, fail)
      if line.fields.count > 3 {
        wordSetExamples.append(
          WordSetExample(
            name: name, file: file.name, line: line.number,
            text: String(decoding: line.fields[3], as: UTF8.self)))
      } else if !isMore {
        warnings.append(fail("the word set '\(written)' has no example in column 4"))
      }
    }
    for name in WordSetName.allCases where !isNamed[name.index] {
      warnings.append(
        LexiconError(
          file: file.name, line: last, reason: "the word set '\(name.rawValue)' is missing"))
    }
  }

  /// Adds written words to a set, and warns of those that are there, or that are never one word of
  /// a text.
  private mutating func add(
    _ words: ArraySlice<UInt8>, to name: WordSetName, _ fail: (String) -> LexiconError
  ) throws(LexiconError) {
    for written in words.split(separator: 0x20) {
      let elements: [PhrasePattern.Element]
      do { elements = try PhrasePattern.elements(written, inflection) } catch {
        throw fail(error.reason)
      }
      let text = String(decoding: written, as: UTF8.self)
      var isRepeated = false
      let before = wordSets[name.index].count
      for element in elements {
        guard case .word(let hash) = element, written.contains(where: { $0 != 0x7E && $0 != 0x2B })
        else { throw fail("a word set holds words, ~verb and noun+, not '\(text)'") }
        isRepeated = isRepeated || wordSets[name.index].prefix(before).contains(hash)
        wordSets[name.index].append(hash)
      }
      if isRepeated { warnings.append(fail("'\(text)' repeats a word of '\(name.rawValue)'")) }
      if !LexiconCompiler.isOneWord(written) {
        warnings.append(fail("'\(text)' is never one word of a text, so it is never found"))
      }
    }
  }

  /// Whether the word as written, its operator aside, can be a token; so can a clitic, behind the
  /// word that it belongs to.
  private static func isOneWord(_ written: ArraySlice<UInt8>) -> Bool {
    var word = written
    if word.first == 0x7E {
      word = word.dropFirst()
    } else if word.last == 0x2B {
      word = word.dropLast()
    }
    if word.first == 0x27 { return true }
    var tokens: [Token] = []
    Tokenizer().tokenize(Array(word).span, into: &tokens)
    return tokens.count == 1 && tokens[0].hash == LexiconMark.hash(of: word)
  }
}

/// The fourth column of a word set: sentences that a rule reads by it.
package struct WordSetExample: Sendable {
  package let name: WordSetName
  package let file: String
  package let line: Int
  package let text: String
}
