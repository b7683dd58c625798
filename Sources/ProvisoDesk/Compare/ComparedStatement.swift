package import Proviso
import ProvisoFeatures
import ProvisoLexicon
package import ProvisoText

/// One statement of a version: its words, its scores and the places of the words that count.
package struct ComparedStatement: Sendable {
  /// The text, valid UTF-8.
  package let text: [UInt8]
  /// The identifier of the statement in its file.
  package let id: String
  /// Its place in its document, in the unit of the caller; nil outside of documents.
  package let place: Range<Int>?
  /// Who says it; empty when nobody is named.
  package let speaker: String
  /// The scores, nil where the text is not English; offsets are bytes of `text`.
  package let assessment: Assessment?
  /// The words and numbers, folded, each with its bytes.
  package let words: [ComparedWord]

  /// Reads the words of `text` and, unless its language is another, scores it.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  package init(
    _ text: [UInt8], id: String = "", place: Range<Int>? = nil, speaker: String = "",
    frame: StatementFrame = StatementFrame(), isEnglish: Bool = true,
    with scorer: inout StatementScorer
  ) {
    self.text = text
    self.id = id
    self.place = place
    self.speaker = speaker
    scorer.score(text.span, frame: frame)
    assessment = isEnglish ? scorer.assessment() : nil
    let analysis = scorer.analysis
    var isDecisive = [Bool](repeating: false, count: analysis.reading.tokens.count)
    for match in analysis.reading.matches
    where scorer.lexicon.cues[match.cue].role.layer != .attribution {
      for token in match.tokens { isDecisive[token] = true }
    }
    var isCondition = [Bool](repeating: false, count: analysis.reading.tokens.count)
    for condition in analysis.conditions {
      for token in condition.tokens { isCondition[token] = true }
    }
    for slot in analysis.slots {
      for token in slot.tokens { isDecisive[token] = true }
    }
    for proposition in analysis.propositions {
      for token in proposition.anchor { isDecisive[token] = true }
    }
    words = analysis.reading.tokens.indices.compactMap { index in
      let token = analysis.reading.tokens[index]
      guard token.isWordLike else { return nil }
      let span = Int(token.start)..<Int(token.end)
      // Digits have one hash, so numbers are distinguished by their bytes.
      let key =
        token.kind == .number
        ? text[span].reduce(into: WordHash()) { $0.add($1) }.value : token.hash
      let classes = analysis.reading.words[index].classes
      let isFunction = classes.intersects([
        .determiner, .preposition, .coordinator, .be, .have, .auxiliaryDo, .modal, .pronoun,
        .complementizer, .relative, .negator,
      ])
      return ComparedWord(
        key: key, span: span,
        isDecisive: isEnglish && (isDecisive[index] || classes.intersects([.modal, .negator])),
        isCondition: isEnglish && isCondition[index], isFunction: isFunction)
    }
  }
}

/// One word of a compared statement.
package struct ComparedWord: Sendable {
  /// What makes two words the same: the folded hash, or the digits of a number.
  package let key: UInt64
  /// Its bytes.
  package let span: Range<Int>
  /// Whether a cue, a quantity or a deadline holds it, or it is a modal or a negation.
  package let isDecisive: Bool
  /// Whether a live condition holds it.
  package let isCondition: Bool
  /// Whether it is a grammatical word.
  package let isFunction: Bool
}
