import ProvisoLexicon
import ProvisoText

// The statements of a transcript.
extension Units {
  /// The statements of a transcript: the sentences of each turn, said by its speaker, or whom the
  /// speaker quotes.
  func transcript(_ turns: [Turn], _ finder: TurnFinder) -> [Statement] {
    var found: [Statement] = []
    var turn = -1
    let names = fullLabels(turns)
    forEachSentence(stretches(isScored: true).filter(quotesAnother)) { sentence, quoted in
      while turn + 1 < turns.count, turns[turn + 1].speaker.lowerBound < sentence.upperBound {
        turn += 1
      }
      guard turn >= 0, !finder.isDirection(sentence, page.tokens) else {
        found.append(
          Statement(span: span(of: sentence), attribution: Attribution(kind: .narration)))
        return
      }
      let start = Swift.max(sentence.lowerBound, turns[turn].body.lowerBound)
      guard start < sentence.upperBound else { return }
      var attribution = Attribution(kind: .direct)
      attribution.source = Mention(span: span(of: turns[turn].speaker))
      if names[turn] != turns[turn].speaker {
        attribution.resolved = Mention(span: span(of: names[turn]))
      }
      if !turns[turn].mark.isEmpty { attribution.cue = Mention(span: span(of: turns[turn].mark)) }
      let first = found.count
      append(start..<sentence.upperBound, quoted, to: &found)
      for place in first..<found.count where found[place].attribution.kind == .narration {
        found[place].attribution = attribution
      }
    }
    markReferring(&found)
    return found
  }

  /// Whether the stretch is a quote of somebody else in a turn: "The minister told us: |“We will
  /// pay”|".
  private func quotesAnother(_ stretch: Stretch) -> Bool {
    let claim = claims[stretch.claim]
    return !claim.source.isEmpty && page.quote(at: claim.cue.lowerBound) < 0
      && kind(of: claim) == .direct
      && !page.has(claim.source.lowerBound, [.firstSingular, .firstPlural, .second])
  }

  /// For each turn the only fuller label before it that has all its words, or its own: "The
  /// Minister (Ms Oduya)" for "Ms ODUYA".
  private func fullLabels(_ turns: [Turn]) -> [Range<Int>] {
    var labels: [UInt64: [Range<Int>]] = [:]
    return turns.map { turn in
      let surname = page.tokens[surname(in: turn.speaker)].hash
      let before = labels[surname] ?? []
      for word in [surname, office(in: turn.speaker)] {
        guard let word, labels[word, default: []].count < Units.namesakes,
          !labels[word, default: []].contains(where: { isSame($0, turn.speaker) })
        else { continue }
        labels[word, default: []].append(turn.speaker)
      }
      let fuller = before.filter { isFuller($0, turn.speaker) && holds($0, turn.speaker) }
      return fuller.count == 1 ? fuller[0] : turn.speaker
    }
  }

  /// How many labels with the same surname are kept apart.
  private static let namesakes = 8

  private static let speaker = WordHash.of("speaker")

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.elementsEqual(other) { page.tokens[$0].hash == page.tokens[$1].hash }
  }

  /// Whether a label says more than another: "Ann Lee", and "The Minister (Ms Oduya)", than "Ms
  /// Oduya".
  private func isFuller(_ label: Range<Int>, _ short: Range<Int>) -> Bool {
    func names(_ label: Range<Int>) -> Int {
      label.count { page.tokens[$0].kind == .word && !page.has($0, [.title, .determiner]) }
    }
    return label.count > short.count || names(label) > names(short)
  }

  /// Whether all words of `short` but titles, offices and articles are in `label`; where it has no
  /// others, as "The Chair", the label must go on with brackets: "The Chair (Ms Roe)".
  private func holds(_ label: Range<Int>, _ short: Range<Int>) -> Bool {
    // "Question" after "Question (Courier)" may be anybody's.
    guard !short.allSatisfy({ known.sets.contains(.anonymousSpeakers, page.tokens[$0].hash) })
    else { return false }
    let own = short.filter {
      page.tokens[$0].kind == .word && !page.has($0, [.title, .person, .determiner])
        && !page.isWord($0, Units.speaker)
    }
    if own.isEmpty {
      let open = label.lowerBound + short.count
      return page.tokens[open].kind == .openBracket && isSame(label.lowerBound..<open, short)
    }
    return own.allSatisfy { index in
      label.contains { page.tokens[$0].hash == page.tokens[index].hash }
    }
  }

  /// The word before the brackets of a label; nil without them.
  private func office(in label: Range<Int>) -> UInt64? {
    guard let open = label.first(where: { page.tokens[$0].kind == .openBracket }),
      open > label.lowerBound
    else { return nil }
    return page.tokens[open - 1].hash
  }

  /// The last word of the name in a label: before the brackets, or in them where they hold a person
  /// with a title.
  private func surname(in label: Range<Int>) -> Int {
    let open = label.first { page.tokens[$0].kind == .openBracket }
    guard let open, open > label.lowerBound else { return label.upperBound - 1 }
    let close = label.last { page.tokens[$0].kind == .closeBracket } ?? label.upperBound
    let isPerson = page.has(open + 1, .title) && close - open > 2
    return isPerson ? close - 1 : open - 1
  }
}
