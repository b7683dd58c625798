import ProvisoText

/// The forms of English verbs and nouns, by rule and by a list of exceptions.
///
/// The rules are the spelling rules of the regular paradigm (Quirk et al., *A Comprehensive Grammar
/// of the English Language*, §§ 3.5–3.10, 5.79–5.81); irregular verbs come from `verbs.tsv`.
struct Inflection {
  /// A form of a word: a stem, as it is written somewhere, and an ending.
  struct Form {
    let stem: ArraySlice<UInt8>
    var ending: StaticString = ""
    /// The class bit that says which form of a verb it is.
    var form: WordClass = []

    /// The hash of the form, as the tokenizer gives it.
    var hash: UInt64 { LexiconMark.hash(of: stem, ending) }
  }

  private struct Irregular {
    let past: [ArraySlice<UInt8>]
    let participle: [ArraySlice<UInt8>]
  }

  /// Irregular verbs by the hash of their base.
  private var irregular: [UInt64: Irregular] = [:]
  /// The past tenses and participles of the irregular verbs that are written like no other form, in
  /// the order of the file.
  private(set) var irregularForms: [Form] = []
  /// The hashes of the verbs that double their last consonant against the rule.
  private var doubling: Set<UInt64> = []

  /// Reads lines `base <tab> past <tab> participle` (alternatives with `/`) or `double <tab>
  /// verb…`.
  init(verbs file: LexiconFile?) throws(LexiconError) {
    guard let file else { return }
    for line in LexiconLines(file) {
      let fields = line.fields
      if fields[0].elementsEqual("double".utf8) {
        for word in fields.dropFirst().flatMap({ $0.split(separator: 0x20) }) {
          doubling.insert(LexiconMark.hash(of: word))
        }
        continue
      }
      guard fields.count >= 3 else {
        throw LexiconError(
          file: file.name, line: line.number,
          reason: "an irregular verb needs base, past and participle, separated by tabs")
      }
      let verb = Irregular(
        past: fields[1].split(separator: 0x2F), participle: fields[2].split(separator: 0x2F))
      irregular[LexiconMark.hash(of: fields[0])] = verb
      let forms =
        verb.past.map { Form(stem: $0, form: .pastForm) }
        + verb.participle.map { Form(stem: $0, form: .participle) }
      irregularForms += forms.filter { $0.stem != fields[0] }
    }
  }

  /// All forms of the verb `base`.
  func forms(ofVerb base: ArraySlice<UInt8>) -> [Form] {
    if base.elementsEqual("be".utf8) { return Inflection.formsOfBe }
    let third =
      base.elementsEqual("have".utf8)
      ? Form(stem: base.dropLast(2), ending: "s") : plural(base)
    let start = [
      Form(stem: base, form: .baseForm), Form(stem: third.stem, ending: third.ending, form: .sForm),
      gerund(base),
    ]
    guard let entry = irregular[LexiconMark.hash(of: base)] else { return start + [past(base)] }
    return start + entry.past.map { Form(stem: $0, form: .pastForm) }
      + entry.participle.map { Form(stem: $0, form: .participle) }
  }

  private static let formsOfBe: [Form] = [
    ("be", WordClass.baseForm), ("is", .sForm), ("am", .sForm), ("are", .sForm),
    ("was", .pastForm), ("were", .pastForm), ("been", .participle), ("being", .ingForm),
  ]
  .map { (word: String, form: WordClass) in Form(stem: Array(word.utf8)[...], form: form) }

  /// The plural of a noun, or the third person of a verb.
  func plural(_ base: ArraySlice<UInt8>) -> Form {
    guard let last = base.last else { return Form(stem: base) }
    if last == 0x79, !isVowel(base.dropLast().last) {
      return Form(stem: base.dropLast(), ending: "ies")
    }
    let end = base.suffix(2)
    let sibilant =
      last == 0x73 || last == 0x78 || last == 0x7A || end.elementsEqual("ch".utf8)
      || end.elementsEqual("sh".utf8) || (last == 0x6F && !isVowel(base.dropLast().last))
    return Form(stem: base, ending: sibilant ? "es" : "s")
  }

  private func past(_ base: ArraySlice<UInt8>) -> Form {
    let form: WordClass = [.pastForm, .participle]
    guard let last = base.last else { return Form(stem: base, form: form) }
    if last == 0x65 { return Form(stem: base, ending: "d", form: form) }
    if last == 0x79, !isVowel(base.dropLast().last) {
      return Form(stem: base.dropLast(), ending: "ied", form: form)
    }
    return Form(stem: stem(base), ending: "ed", form: form)
  }

  private func gerund(_ base: ArraySlice<UInt8>) -> Form {
    if base.suffix(2).elementsEqual("ie".utf8) {
      return Form(stem: base.dropLast(2), ending: "ying", form: .ingForm)
    }
    if base.last == 0x65, base.count > 2, !base.suffix(2).elementsEqual("ee".utf8),
      !base.suffix(2).elementsEqual("oe".utf8)
    {
      return Form(stem: base.dropLast(), ending: "ing", form: .ingForm)
    }
    return Form(stem: stem(base), ending: "ing", form: .ingForm)
  }

  /// The base with its last consonant doubled where the lists or the rule say so.
  private func stem(_ base: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = base.last else { return base }
    if doubling.contains(LexiconMark.hash(of: base)) { return base + [last] }
    let isShort = base.count == 3 || base.count == 4
    let tail = Array(base.suffix(3))
    guard isShort, !isVowel(last), last != 0x77, last != 0x78, last != 0x79,
      isVowel(tail[1]), !isVowel(tail[0])
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
