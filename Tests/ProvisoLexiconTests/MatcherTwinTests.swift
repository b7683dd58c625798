import ProvisoText
import ProvisoTestSupport
import Testing

@testable import ProvisoLexicon

/// The trie against a matcher that tries every phrase at every token.
@Suite struct MatcherTwinTests {
  private enum Piece {
    case word(String)
    case wordClass(WordClass)
    case gap
  }
  private struct Phrase {
    let cue: Int
    let layer: Layer
    let pieces: [Piece]
  }

  private static let cues: [(pattern: String, role: String)] = [
    ("will", "undertaking"), ("will (not|never|) <adverb> act", "binding"), ("a b", "pre"),
    ("a (b|c d|) e", "pre"), ("a ... e", "exc"), ("a <may> e", "only"), ("b c", "hedge"),
    ("(b|c) (c|d|)", "booster"), ("d", "quantity"), ("d e", "deadline"), ("c ... d ... e", "cap"),
    ("e , a", "conc"), ("may <adverb>", "hedge"), ("a a", "pre"), ("b", "attribution"),
    ("a (<may>|<adverb>) (b|)", "speech"),
  ]
  private static let classes = "adverb\tfirmly soon\nmay\tmay might\n"

  private func lexicon() throws -> Lexicon {
    let lines = Self.cues.map { "\($0.pattern)\t\($0.role)\t-\t\($0.pattern)\n" }.joined()
    return try Lexicon([
      LexiconFile(name: "classes.tsv", bytes: Array(Self.classes.utf8)),
      LexiconFile(name: "cues.tsv", bytes: Array(lines.utf8)),
    ])
  }

  /// Every phrase of a pattern, written out.
  private func phrases(_ pattern: Substring) -> [[Piece]] {
    var result: [[Piece]] = [[]]
    var rest = pattern
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
      } else if first == "(" {
        let close = rest.firstIndex(of: ")") ?? rest.endIndex
        let choices = rest[rest.startIndex..<close].dropFirst()
          .split(separator: "|", omittingEmptySubsequences: false).flatMap { phrases($0) }
        result = result.flatMap { head in choices.map { head + $0 } }
        rest = rest[close...].dropFirst()
      } else {
        let word = String(rest.prefix { $0 != " " && $0 != "(" })
        rest = rest.dropFirst(word.count)
        let piece: Piece =
          word == "..."
          ? .gap
          : word.hasPrefix("<")
            ? .wordClass(WordClass.names[String(word.dropFirst().dropLast())] ?? [])
            : .word(word)
        result = result.map { $0 + [piece] }
      }
    }
    return result
  }

  /// All ends of a phrase that starts at `index`.
  private func ends(_ pieces: ArraySlice<Piece>, _ reading: Reading, at index: Int) -> [Int] {
    guard let first = pieces.first else { return [index] }
    let rest = pieces.dropFirst()
    if case .gap = first {
      var found: [Int] = []
      var position = index
      while position <= index + PhrasePattern.maximalGap, position < reading.tokens.count {
        found += ends(rest, reading, at: position)
        if !reading.tokens[position].isWordLike { break }
        position += 1
      }
      return found
    }
    guard index < reading.tokens.count else { return [] }
    let isSame =
      switch first {
      case .word(","): reading.tokens[index].kind == .comma
      case .word(let word): reading.tokens[index].hash == WordHash.of(word)
      case .wordClass(let classes): reading.words[index].classes.intersects(classes)
      case .gap: false
      }
    return isSame ? ends(rest, reading, at: index + 1) : []
  }

  /// What is found at some tokens of a layer: the longest phrase, which may be one of several cues.
  private struct Found {
    let place: String
    let cues: Set<Int>
  }

  private func naive(_ reading: Reading, _ all: [Phrase]) -> [Found] {
    var found: [Found] = []
    var covered: [Layer: Int] = [:]
    for index in reading.tokens.indices {
      for layer in Layer.allCases where covered[layer, default: 0] <= index {
        let reached = all.filter { $0.layer == layer }
          .flatMap { phrase in
            ends(phrase.pieces[...], reading, at: index).map { (cue: phrase.cue, end: $0) }
          }
        guard let end = reached.map(\.end).max() else { continue }
        covered[layer] = end
        found.append(
          Found(
            place: "\(layer) \(index)..<\(end)",
            cues: Set(reached.filter { $0.end == end }.map(\.cue))))
      }
    }
    return found
  }

  @Test func matchesAreThoseOfTheNaiveMatcher() throws {
    let lexicon = try lexicon()
    let all = Self.cues.enumerated()
      .flatMap { number, cue in
        phrases(Substring(cue.pattern))
          .map {
            Phrase(cue: number, layer: lexicon.cues[number].role.layer, pieces: $0)
          }
      }
    let words = [
      "a", "b", "c", "d", "e", "will", "not", "act", "may", "firmly", "x", ",", ".", "y",
    ]
    var random = TestRandom(seed: 3)
    var reading = Reading()
    var count = 0
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<20 {
        text += words[random.next(below: words.count)] + " "
      }
      let bytes = Array(text.utf8)
      reading.read(bytes.span, with: lexicon)
      let fast = reading.matches.map { "\(lexicon.cues[$0.cue].role.layer) \($0.tokens)" }
      let slow = naive(reading, all)
      #expect(fast == slow.map(\.place), "\(text)")
      for (match, found) in zip(reading.matches, slow) {
        #expect(found.cues.contains(Int(match.cue)), "\(text)")
      }
      count += fast.count
    }
    #expect(count > 10_000)
  }

  @Test func phrasesAreCountedOnce() throws {
    let bytes = Array("(a|b|) (a|) c\tpre\t-\ta c\n".utf8)
    // a a c, a c, b a c, b c, c: "a c" has two ways.
    #expect(try Lexicon([LexiconFile(name: "cues.tsv", bytes: bytes)]).formCount == 5)
  }

  @Test(arguments: [
    ("<may> a", "must start with a word"), ("(a|) ...", "must start with a word"),
    ("a ...", "cannot end with a gap"), ("a (b", "has no ')'"), ("a b)", "has no '('"),
    ("a | b", "outside brackets"), ("a <nothing>", "no word class"), ("A", "lower case"),
    ("(a|)", "must start with a word"),
    ("~go ~go ~go ~go ~go ~go ~go", "more than 4096 phrases"),
  ])
  func brokenPatternsAreRefused(_ pattern: String, _ reason: String) {
    let bytes = Array("\(pattern)\tpre\t-\tx\n".utf8)
    #expect {
      try Lexicon([LexiconFile(name: "cues.tsv", bytes: bytes)])
    } throws: { error in
      "\(error)".contains(reason)
    }
  }

  @Test func verbsHaveAllTheirForms() throws {
    let verbs = Array(
      "go\twent\tgone\nhave\thad\thad\nbegin\tbegan\tbegun\ndouble\tbegin commit\n".utf8)
    let cues = Array(
      "(~go|~begin|~commit|~carry|~die|~have|~be|~stop|~see|policy+|box+)\tpre\t-\tgo\n".utf8)
    let lexicon = try Lexicon([
      LexiconFile(name: "verbs.tsv", bytes: verbs), LexiconFile(name: "cues.tsv", bytes: cues),
    ])
    let forms = """
      go goes going went gone begin begins beginning began begun commit commits committing \
      committed carry carries carrying carried die dies dying died have has having had be is am are \
      was were been being stop stops stopping stopped see sees seeing policy policies box boxes
      """
    for form in forms.split(separator: " ") {
      #expect(lexicon.word(WordHash.of(String(form))).root >= 0, "\(form)")
    }
    for form in ["goed", "haves", "commited", "stoping", "policys", "dieing"] {
      #expect(lexicon.word(WordHash.of(form)).root < 0, "\(form)")
    }
  }
}
