import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoModel

/// The explanation of one scored statement, in words.
struct ExplanationText {
  /// The statement with its marks, in colour where that is asked for.
  private(set) var marked = ""
  /// What is said of it, safe for a terminal.
  private(set) var text = ""
  private let scorer: StatementScorer
  private let bytes: [UInt8]
  private let top: Int

  init(_ scorer: StatementScorer, _ bytes: [UInt8], width: Int, inColour: Bool, top: Int) {
    self.scorer = scorer
    self.bytes = bytes
    self.top = top
    let statement = MarkedText(bytes, marks: StatementMarks.marks(of: scorer))
    for line in statement.lines(width: width - 2, inColour: inColour) { marked += "  \(line)\n" }
    marked += "\n"
    if scorer.model.kind == .gold {
      scales()
      conditions()
      lookalikes()
      propositions()
      slots()
    } else {
      prediction()
    }
    if !scorer.isInDomain {
      text +=
        "Out of domain: only \(Shown.decimal(scorer.vector.coverage)) of the words are known; "
        + "do not rely on the scores.\n\n"
    }
    cues()
    contributions()
    text = Terminal.safe(text, keepsLines: true)
  }

  private func quote(_ range: Range<Int>) -> String {
    "“\(Terminal.safe(bytes[range]))”"
  }

  private mutating func scales() {
    let toAct =
      switch scorer.polarityOfCommitment {
      case .act: ", to act or support"
      case .refrain: ", to refrain or oppose"
      case nil: ""
      }
    let holder =
      switch scorer.holderOfCommitment {
      case .`self`: ", of the speaker"
      case .other: ", of a party that is reported"
      case .nobody: ""
      }
    line("Commitment", LevelNames.commitment[scorer.commitment.level] + toAct + holder, .commitment)
    line("Conditionality", LevelNames.conditionality[scorer.conditionality.level], .conditionality)
    line("Specificity", LevelNames.specificity[scorer.specificity.level], .specificity)
    text += "Firmness        \(Shown.decimal(scorer.firmness))\n\n"
  }

  private mutating func line(_ name: String, _ answer: String, _ scale: ScaleName) {
    let score = scorer.score(of: scale).score
    let interval = scorer.interval(of: scale)
    let padding = String(repeating: " ", count: 16 - name.count)
    text +=
      "\(name)\(padding)\(answer) — score \(Shown.decimal(score)), 90 % interval "
      + "\(Shown.decimal(interval.lowerBound))–"
      + "\(Shown.decimal(interval.upperBound))\n"
  }

  private mutating func conditions() {
    for condition in scorer.analysis.conditions {
      text +=
        "Condition       \(quote(scorer.bytes(of: condition.tokens)))\n"
        + "                \(condition.type.words.meaning) (\(condition.type.name)), "
        + "opened by \(quote(scorer.bytes(of: condition.trigger)))\n"
    }
    if !scorer.analysis.conditions.isEmpty { text += "\n" }
  }

  private mutating func lookalikes() {
    for lookalike in scorer.analysis.lookalikes {
      text +=
        "No condition    \(quote(scorer.bytes(of: lookalike.tokens)))\n"
        + "                refused: \(lookalike.type.words.meaning) "
        + "(\(lookalike.type.name))\n"
    }
    if !scorer.analysis.lookalikes.isEmpty { text += "\n" }
  }

  private mutating func propositions() {
    for (index, proposition) in scorer.analysis.propositions.enumerated() {
      let marker = index == scorer.analysis.strongest ? "strongest" : "also"
      var parts = ["\(proposition.force)"]
      if !proposition.subjectTokens.isEmpty {
        parts.append("subject \(quote(scorer.bytes(of: proposition.subjectTokens)))")
      }
      if proposition.verb >= 0 {
        parts.append("verb \(quote(scorer.bytes(of: proposition.verb..<proposition.verb + 1)))")
      }
      if proposition.isNegated { parts.append("negated") }
      if proposition.context != .main { parts.append("in a clause of kind \(proposition.context)") }
      text +=
        "Clause          \(quote(scorer.bytes(of: proposition.anchor))) \(marker): "
        + parts.joined(separator: ", ") + "\n"
    }
    if !scorer.analysis.propositions.isEmpty { text += "\n" }
  }

  private mutating func slots() {
    for detail in scorer.details() {
      text += "Specific        \(quote(detail.span)) \(detail.kind)\n"
    }
    if !scorer.details().isEmpty { text += "\n" }
  }

  private mutating func prediction() {
    switch scorer.prediction() {
    case .label(let label, let probabilities):
      text += "Prediction      \(label)\n"
      for (name, probability) in probabilities {
        text += "                \(Shown.decimal(probability))  \(name)\n"
      }
    case .value(let value, let interval):
      text +=
        "Prediction      \(Shown.decimal(value, 3)), 90 % interval "
        + "\(Shown.decimal(interval.lowerBound, 3))–\(Shown.decimal(interval.upperBound, 3))\n"
    }
    text += "\n"
  }

  private mutating func cues() {
    text += "Cues that fired\n"
    for evidence in scorer.evidence() {
      text +=
        "  \(quote(evidence.span))  \(evidence.cue.role.rawValue), governs "
        + "\(quote(evidence.scope))  [\(evidence.cue.key)]\n"
    }
    text += "\n"
  }

  private mutating func contributions() {
    guard top > 0 else { return }
    for (index, head) in scorer.model.heads.enumerated() {
      let range = scorer.table.ranges[index]
      if !scorer.hasCommitment,
        head.name == ModelHead.polarity || head.name == ModelHead.holder
      {
        continue
      }
      let isScale = head.response.kind == .baseline
      let explaining = scorer.explainingOutput(ofHead: index)
      for output in isScale ? explaining..<explaining + 1 : range {
        let name =
          isScale
          ? "\(head.name): \(head.labels[scorer.level(ofOutput: output, head: index)]) "
            + "rather than \(head.labels[0])"
          : head.response.kind == .binary
            ? "\(head.name): \(head.labels[1]) rather than \(head.labels[0])"
            : range.count == 1
              ? head.name : "\(head.name): \(head.labels[output - range.lowerBound])"
        let all = scorer.contributions(toOutput: output, bytes)
        let unit = head.response.kind == .rating ? "units of the label" : "log-odds"
        text += "What adds up to \(name), in \(unit)\n"
        for part in all.prefix(top) { text += row(part.contribution, part.feature) }
        let rest = all.dropFirst(top).reduce(0) { $0 + $1.contribution }
        if all.count > top { text += row(rest, "\(all.count - top) smaller ones") }
        text += row(scorer.table.biases[output], "bias")
        text += row(scorer.predictor(output), "sum: the linear predictor") + "\n"
      }
    }
  }

  private func row(_ value: Double, _ name: String) -> String {
    let written = Shown.signed(value, 3, marksZero: true)
    return String(repeating: " ", count: max(0, 10 - written.count)) + written + "  \(name)\n"
  }
}
