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

  /// Makes the subjects that are the speaker by name, and *it*, those of a first person.
  func own(_ propositions: inout [Proposition]) {
    for index in propositions.indices {
      switch propositions[index].subject {
      case .properName, .organisation, .country, .contractParty, .it:
        propositions[index].subject = .firstPlural
      default: break
      }
    }
  }
}
