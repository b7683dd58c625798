import ProvisoLexicon
import ProvisoText

/// The hashes of the words that the rules of this module name; one table for all that read by it.
final class KnownWords: Sendable {
  /// The word sets of the lexicon.
  let sets: WordSets
  let to = WordHash.of("to")
  let that = WordHash.of("that")
  let by = WordHash.of("by")
  let of = WordHash.of("of")
  let forWord = WordHash.of("for")
  let asWord = WordHash.of("as")
  let inWord = WordHash.of("in")
  let on = WordHash.of("on")
  let and = WordHash.of("and")
  let but = WordHash.of("but")
  let who = WordHash.of("who")
  let which = WordHash.of("which")
  let possessive = WordHash.of("'s")
  let contractedWould = WordHash.of("'d")
  let her = WordHash.of("her")
  let his = WordHash.of("his")
  let it = WordHash.of("it")
  let its = WordHash.of("its")
  let he = WordHash.of("he")
  let him = WordHash.of("him")
  let she = WordHash.of("she")
  let they = WordHash.of("they")
  let them = WordHash.of("them")
  let their = WordHash.of("their")
  let no = WordHash.of("no")
  let the = WordHash.of("the")
  let a = WordHash.of("a")
  let an = WordHash.of("an")
  let than = WordHash.of("than")
  let so = WordHash.of("so")
  let bank = WordHash.of("bank")
  let hereby = WordHash.of("hereby")
  let subject = WordHash.of("subject")
  let according = WordHash.of("according")

  let us = WordHash.of("us")
  let most = WordHash.of("most")
  let close = WordHash.of("close")

  /// Numbers of sections and times, with a nought for each digit: "3.2", "10:15".
  let sectionNumbers = WordSet(["0.0", "00.0", "0.00", "00.00", "0.0.0", "0:00", "00:00"])

  /// Words of number that are adverbs before a verb: "first said", "has twice complained".
  let timesAdverbs = WordSet(["first", "once", "twice", "thrice"])

  /// Prepositions after which a noun's topic stands, whoever speaks: "questions about the loan".
  let topical = WordSet(["about", "against", "over"])

  /// Words that put a length of time before now: "a few minutes ago".
  let distances = WordSet(["ago", "earlier", "later", "before"])

  /// Prepositions after which what a noun of speech is aimed at stands: "support for the loan".
  let aimed = WordSet(["of", "for", "to"])

  /// Prepositions that make a number rough: "about one in five".
  let approximators = WordSet(["about", "around", "over", "under"])

  /// What titles before names are short for.
  let ranks: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: [
      ("gen", "general"), ("sen", "senator"), ("rep", "representative"), ("gov", "governor"),
      ("prof", "professor"), ("col", "colonel"), ("lt", "lieutenant"), ("capt", "captain"),
      ("sgt", "sergeant"), ("maj", "major"), ("rev", "reverend"), ("dr", "doctor"),
    ]
    .map { (WordHash.of($0.0), WordHash.of($0.1)) })

  /// Conjunctions that set one clause against another.
  let contrasts = WordSet(["while", "whereas", "although", "though"])

  /// Creates the table for a lexicon with `sets`.
  init(_ sets: WordSets) { self.sets = sets }
}
