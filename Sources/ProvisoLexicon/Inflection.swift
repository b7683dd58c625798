/// The forms of English verbs and nouns, by rule and by a list of exceptions.
///
/// The rules are the spelling rules of the regular paradigm (Quirk et al., *A Comprehensive Grammar
/// of the English Language*, §§ 3.5–3.10, 5.79–5.81); irregular verbs come from `verbs.tsv`.
struct Inflection {
  /// The forms of one verb, each with the class bit that says which it is.
  typealias Form = (bytes: [UInt8], form: WordClass)

  private var irregular: [[UInt8]: (past: [[UInt8]], participle: [[UInt8]])] = [:]
  private var doubling: Set<[UInt8]> = []

  /// Reads lines `base <tab> past <tab> participle` (alternatives with `/`) or `double <tab> verb…`.
  init(verbs file: LexiconFile?) throws(LexiconError) {
    guard let file else { return }
    for line in LexiconLines(file) {
      let fields = line.fields
      if fields[0].elementsEqual("double".utf8) {
        for word in fields.dropFirst().flatMap({ $0.split(separator: 0x20) }) {
          doubling.insert(Array(word))
        }
        continue
      }
      guard fields.count >= 3 else {
        throw LexiconError(
          file: file.name, line: line.number,
          reason: "an irregular verb needs base, past and participle, separated by tabs")
      }
      irregular[fields[0]] = (
        fields[1].split(separator: 0x2F).map(Array.init),
        fields[2].split(separator: 0x2F).map(Array.init)
      )
    }
  }

  /// All forms of the verb `base`.
  func forms(ofVerb base: [UInt8]) -> [Form] {
    if base.elementsEqual("be".utf8) {
      return [
        (base, .baseForm), (Array("is".utf8), .sForm), (Array("am".utf8), .sForm),
        (Array("are".utf8), .sForm), (Array("was".utf8), .pastForm),
        (Array("were".utf8), .pastForm), (Array("been".utf8), .participle),
        (Array("being".utf8), .ingForm),
      ]
    }
    var forms: [Form] = [(base, .baseForm), (plural(base), .sForm), (gerund(base), .ingForm)]
    if base.elementsEqual("have".utf8) { forms[1].bytes = Array("has".utf8) }
    if let entry = irregular[base] {
      forms += entry.past.map { ($0, .pastForm) } + entry.participle.map { ($0, .participle) }
    } else {
      forms.append((past(base), [.pastForm, .participle]))
    }
    return forms
  }

  /// The plural of a noun, or the third person of a verb.
  func plural(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == 0x79, !isVowel(base.dropLast().last) {
      return base.dropLast() + Array("ies".utf8)
    }
    let end = base.suffix(2)
    let sibilant =
      last == 0x73 || last == 0x78 || last == 0x7A || end.elementsEqual("ch".utf8)
      || end.elementsEqual("sh".utf8) || (last == 0x6F && !isVowel(base.dropLast().last))
    return base + Array((sibilant ? "es" : "s").utf8)
  }

  private func past(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == 0x65 { return base + [0x64] }
    if last == 0x79, !isVowel(base.dropLast().last) {
      return base.dropLast() + Array("ied".utf8)
    }
    return stem(base) + Array("ed".utf8)
  }

  private func gerund(_ base: [UInt8]) -> [UInt8] {
    if base.suffix(2).elementsEqual("ie".utf8) { return base.dropLast(2) + Array("ying".utf8) }
    if base.last == 0x65, base.count > 2, !base.suffix(2).elementsEqual("ee".utf8),
      !base.suffix(2).elementsEqual("oe".utf8)
    {
      return base.dropLast() + Array("ing".utf8)
    }
    return stem(base) + Array("ing".utf8)
  }

  /// The base with its last consonant doubled where the lists or the rule say so.
  private func stem(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if doubling.contains(base) { return base + [last] }
    let isShort = base.count == 3 || base.count == 4
    guard isShort, !isVowel(last), last != 0x77, last != 0x78, last != 0x79,
      isVowel(base[base.count - 2]), !isVowel(base[base.count - 3])
    else { return base }
    return base.dropLast(3).contains(where: { isVowel($0) }) ? base : base + [last]
  }

  private func isVowel(_ byte: UInt8?) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}
