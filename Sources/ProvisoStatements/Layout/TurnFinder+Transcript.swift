import ProvisoLexicon
package import ProvisoText

// What makes a text a transcript, and what in it nobody says.
extension TurnFinder {
  /// Whether the labels found make the text a transcript rather than prose with some colons.
  ///
  /// - Complexity: O(*n*) in the number of turns.
  package func isTranscript(_ turns: [Turn], _ tokens: [Token]) -> Bool {
    guard turns.count >= 2, let first = turns.first else { return false }
    let covers = tokens.count - first.speaker.lowerBound
    if covers * 5 > tokens.count, holdsAnswer(turns, tokens) { return true }
    // Two turns are enough where nothing stands before them and both name somebody by a title: "Mrs
    // ROE: … / Mr LEE: …".
    guard turns.count > 2 else {
      return first.speaker.lowerBound == 0
        && turns.allSatisfy {
          $0.label == .speaker && sets.contains(.honorifics, tokens[$0.speaker.lowerBound].hash)
        }
    }
    // "Helen Straub: … / David Amari: … / Helen Straub: …"
    if turns.count == 3, first.speaker.lowerBound == 0, turns.allSatisfy({ $0.speaker.count > 1 }),
      isSame(turns[0].speaker, turns[2].speaker, tokens),
      !isSame(turns[0].speaker, turns[1].speaker, tokens)
    {
      return true
    }
    var names: [UInt64: Int] = [:]
    for turn in turns { names[tokens[turn.speaker.upperBound - 1].hash, default: 0] += 1 }
    let repeats = turns.count >= 4 && names.count * 3 <= turns.count * 2
    // A statement may stand before questions and answers.
    guard covers * 2 > tokens.count || repeats && covers * 5 > tokens.count else { return false }
    let sure = turns.count { $0.label == .speaker }
    if sure >= 2, sure * 2 >= turns.count { return true }
    return repeats
  }

  /// Whether an answer follows its question: "Q: … / A: …".
  private func holdsAnswer(_ turns: [Turn], _ tokens: [Token]) -> Bool {
    zip(turns, turns.dropFirst())
      .contains { one, two in
        one.speaker.count == 1 && two.speaker.count == 1
          && tokens[one.speaker.lowerBound].hash == TurnFinder.question
          && tokens[two.speaker.lowerBound].hash == TurnFinder.answer
      }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>, _ tokens: [Token]) -> Bool {
    one.elementsEqual(other) { tokens[$0].hash == tokens[$1].hash }
  }

  /// Whether minutes tell what came of a motion or a meeting: "Bill read", "A vote was taken", "The
  /// meeting rose".
  private func isOfMinutes(_ start: Int, _ tokens: [Token]) -> Bool {
    if sets.contains(.motionNouns, tokens[start].hash),
      sets.contains(.minuteParticiples, tokens[start + 1].hash)
    {
      return true
    }
    guard start + 3 < tokens.count, TurnFinder.articles.contains(tokens[start].hash),
      sets.contains(.meetingNouns, tokens[start + 1].hash)
    else { return false }
    let verb = tokens[start + 2].hash == TurnFinder.was ? start + 3 : start + 2
    return sets.contains(.minuteParticiples, tokens[verb].hash)
  }

  private static let was = WordHash.of("was")
  private static let articles = WordSet(["the", "a"])

  /// Whether a sentence is nobody's in a transcript.
  ///
  /// A direction such as "(Applause.)" is, brackets around a whole paragraph, and so are the
  /// minutes' own words: "Question put and agreed to."
  package func isDirection(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    if sentence.count > 2, tokens[sentence.lowerBound].shape.contains(.lineBefore),
      isOfMinutes(sentence.lowerBound, tokens)
    {
      return true
    }
    if isHeading(sentence, tokens) { return true }
    guard tokens[sentence.lowerBound].kind == .openBracket,
      sentence.lowerBound == 0 || tokens[sentence.lowerBound].shape.contains(.lineBefore)
    else { return false }
    let end = sentence.upperBound
    return tokens[end - 1].kind == .closeBracket
      && (end == tokens.count || tokens[end].shape.contains(.lineBefore))
  }

  /// Whether a line of capitals without a stop heads a part: "QUESTIONS AND ANSWERS".
  private func isHeading(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    return end - start < 8 && start > 0 && tokens[start].shape.contains(.lineBefore)
      && end < tokens.count && tokens[end].shape.contains(.lineBefore)
      && sentence.allSatisfy {
        tokens[$0].kind == .word && tokens[$0].shape.contains(.allCapitals)
      } && (end - start > 1 || tokens[start].span.count > 4)
  }
}
