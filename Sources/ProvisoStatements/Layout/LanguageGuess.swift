package import ProvisoLexicon
package import ProvisoText

/// Guesses the language of a text by its commonest words.
///
/// English is told from "not English" reliably in texts of ten words or more; which other language
/// it is, is a best guess (Cavnar & Trenkle 1994 rank letter groups; whole function words do for a
/// dozen languages in the Latin alphabet).
package struct LanguageGuess: Sendable {
  /// How many words are looked at.
  static let sample = 400

  private static let commonWords: [(code: String, words: String)] = [
    (
      "en",
      "the of and to in is that for it on with as was are be this have from by not but at or which "
        + "will has had were been they we he she you his her their our its would can if than a an i my "
        + "no do so all one more there who what"
    ),
    (
      "de",
      "der die das und ist nicht ein eine zu den von mit dem sich auf für im des wird auch als an "
        + "es sie er wir dass hat haben sind bei aus nach wie noch nur oder einen einem über kein"
    ),
    (
      "fr",
      "le la les et est des une un du que qui dans pour pas sur ce il elle nous vous avec au aux par "
        + "ne sont plus cette ont ses mais leur été être se l d"
    ),
    (
      "es",
      "el la los las y es de que en un una por para con no se del al lo su más como pero sus este ha "
        + "sobre ya son está esta entre cuando muy también"
    ),
    (
      "it",
      "il la le gli di e è che un una per non con del della si nel sono da al dei come più anche ma "
        + "alla ha questo delle nella lo ai dal"
    ),
    (
      "pt",
      "o a os as de e é que em um uma para com não por do da no na se dos das mais como mas ao ele "
        + "são à foi também pelo pela"
    ),
    (
      "nl",
      "de het een en van is dat in te op niet zijn met voor aan er om ook als maar bij door naar uit "
        + "hij wordt worden werd heeft hebben deze nog over"
    ),
    (
      "sv",
      "och att det som en på är av för med den till inte om ett han men var jag vi har de kan ska "
        + "från sig så hon eller under"
    ),
    (
      "da",
      "og at det som en på er af for med den til ikke om et han men var jeg vi har de kan skal fra sig "
        + "så hun eller blev"
    ),
    (
      "pl",
      "i w na z się nie to że jest do o jak po co ale od za przez dla są oraz który która już tak był "
        + "być może jego także"
    ),
    (
      "tr",
      "ve bir bu için ile da de ne olarak daha çok gibi kadar sonra ama en var olan ki o her değil"
    ),
    (
      "fi",
      "ja on ei se että hän oli ovat mutta kun niin joka myös tai jos sen olla kuin mukaan sekä"
    ),
  ]

  /// For the hash of each common word the languages that use it, one bit each.
  private let languages: WordMap<UInt16>

  /// Prepares the lists.
  package init() {
    var languages: [UInt64: UInt16] = [:]
    for (number, entry) in LanguageGuess.commonWords.enumerated() {
      for word in entry.words.split(separator: " ") {
        languages[WordHash.of(String(word)), default: 0] |= 1 << UInt16(number)
      }
    }
    self.languages = WordMap(languages)
  }

  /// The code of the language (ISO 639-1); `other` where no list fits a text that is not English.
  ///
  /// - Complexity: O(1): the first ``sample`` tokens are looked at.
  package func language(of tokens: [Token], _ words: [Word]) -> String {
    var counts = [Int](repeating: 0, count: LanguageGuess.commonWords.count)
    var (total, known, length) = (0, 0, 0)
    for index in 0..<Swift.min(tokens.count, LanguageGuess.sample)
    where tokens[index].kind == .word {
      total += 1
      length += tokens[index].span.count
      if words[index].id >= 0 { known += 1 }
      guard var bits = languages[tokens[index].hash] else { continue }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits &- 1
      }
    }
    // Too short to tell: English unless no word of it is known.
    guard total >= 10 else { return known == 0 && (total >= 4 || length >= 24) ? "other" : "en" }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    if counts[0] * 10 >= total && counts[0] * 5 >= counts[best] * 4 { return "en" }
    // English texts have foreign names: "Da Silva met Madame Le Pen in Rio de Janeiro".
    let isForeign =
      known * 2 < total || counts[best] >= 3 * counts[0] && counts[best] * 5 >= total
    if best > 0, counts[best] * 10 >= total, isForeign {
      return LanguageGuess.commonWords[best].code
    }
    return known * 3 >= total ? "en" : "other"
  }
}
