extension LexiconFile {
  /// The name of a word set as a line begins, and whether the line only adds words to it: `name+`.
  static func wordSetName(_ field: ArraySlice<UInt8>) -> (name: String, isMore: Bool) {
    let isMore = field.last == 0x2B
    return (String(decoding: isMore ? field.dropLast() : field, as: UTF8.self), isMore)
  }

  /// The number of lines that hold a word set.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  package var wordSetCount: Int { LexiconLines(self).reduce(0) { count, _ in count + 1 } }

  /// The word sets of this file, and behind them those of `other` that this file has no line of its
  /// own for.
  ///
  /// - Complexity: O(*n*) in the length of both.
  package func over(_ other: LexiconFile) -> LexiconFile {
    var names: Set<String> = []
    for line in LexiconLines(self) {
      let (name, isMore) = LexiconFile.wordSetName(line.fields[0])
      if !isMore { names.insert(name) }
    }
    var merged = bytes
    if merged.last != 0x0A { merged.append(0x0A) }
    for line in LexiconLines(other) {
      let (name, isMore) = LexiconFile.wordSetName(line.fields[0])
      guard isMore || !names.contains(name) else { continue }
      merged += line.fields.joined(separator: [0x09])
      merged.append(0x0A)
    }
    return LexiconFile(name: name, bytes: merged)
  }
}

extension Lexicon {
  /// The same lexicon, but that the word set named `name` has no words.
  package func emptying(_ name: WordSetName) -> Lexicon {
    Lexicon(self, sets: sets.emptying(name))
  }
}
