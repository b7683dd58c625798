import ProvisoLexicon
import ProvisoText

// What a statement was cut out of changes whose act a proposition tells.
extension PropositionFinder {
  /// Makes what others will do, or would, a prediction.
  func foretell(_ propositions: inout [Proposition]) {
    for index in propositions.indices
    where propositions[index].force != .binding && propositions[index].force != .undertaking {
      switch propositions[index].modal {
      case .will, .shall, .would:
        propositions[index].force = .prediction
        propositions[index].modal = .none
      default: break
      }
    }
  }

  /// Makes what others are asked to do nobody's act.
  func demand(_ propositions: inout [Proposition]) {
    for index in propositions.indices where propositions[index].context == .main {
      propositions[index].context = .question
    }
  }

  /// Makes the pronoun that opens a sentence an organisation where it acts: "It will sell bonds",
  /// not "It will take years".
  func refer(_ reading: Reading, _ propositions: inout [Proposition]) {
    for index in propositions.indices {
      let proposition = propositions[index]
      guard proposition.subject == .it || proposition.subject == .third,
        let pronoun = proposition.subjectTokens.first,
        !reading.tokens[..<pronoun].contains(where: \.isWordLike)
      else { continue }
      guard proposition.verb >= 0, !proposition.isPassive,
        proposition.verbClass != .stative, proposition.verbClass != .event,
        !reading.words[proposition.verb].classes.contains(.be),
        !reading.words[proposition.verb...].prefix(4)
          .contains(where: { $0.classes.contains(.timeUnit) })
      else { return }
      propositions[index].subject = .organisation
    }
  }

  /// Makes the subjects that are the speaker by name, and *it*, those of a first person.
  func own(_ reading: Reading, _ propositions: inout [Proposition]) {
    for index in propositions.indices {
      let tokens = propositions[index].subjectTokens
      // "Ortelis" looks like a plural.
      let isName =
        tokens.count == 1 && reading.tokens[tokens.lowerBound].shape.contains(.capitalised)
      switch propositions[index].subject {
      case .properName, .organisation, .country, .contractParty, .it: break
      case .other, .people, .outcome, .person: guard isName else { continue }
      default: continue
      }
      propositions[index].subject = .firstPlural
    }
  }
}
