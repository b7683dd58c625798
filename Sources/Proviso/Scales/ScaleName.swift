/// The scales of the labelling scheme, whose heads come first in a model and in this order.
package enum ScaleName: String, CaseIterable, Sendable {
  case commitment, conditionality, specificity

  /// The place of its head in a model.
  package var position: Int {
    switch self {
    case .commitment: 0
    case .conditionality: 1
    case .specificity: 2
    }
  }

  /// The letter of the scheme.
  package var letter: String {
    switch self {
    case .commitment: "C"
    case .conditionality: "D"
    case .specificity: "S"
    }
  }

  /// The number of its highest level; the lowest is 0.
  package var highest: Int { levels - 1 }

  /// The number of its levels.
  package var levels: Int {
    switch self {
    case .commitment: Commitment.allCases.count
    case .conditionality: Conditionality.allCases.count
    case .specificity: Specificity.allCases.count
    }
  }
}
