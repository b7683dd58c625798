import ProvisoLexicon
import ProvisoText

// What a statement was cut out of changes whose act a proposition tells.
extension PropositionFinder {
  /// Makes what others will do, or would, a prediction.
  func foretell(_ propositions: inout [Proposition]) {
    let modals: Set<Modal> = [.will, .shall, .would]
    for index in propositions.indices
    where modals.contains(propositions[index].modal) && propositions[index].force != .binding
      && propositions[index].force != .undertaking
    {
      propositions[index].force = .prediction
      propositions[index].modal = .none
    }
  }

  /// Makes the subjects that are the speaker by name, and *it*, those of a first person.
  func own(_ propositions: inout [Proposition]) {
    let named: Set<SubjectClass> = [.properName, .organisation, .country, .contractParty, .it]
    for index in propositions.indices where named.contains(propositions[index].subject) {
      propositions[index].subject = .firstPlural
    }
  }
}
