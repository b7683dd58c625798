/// The fields of one scale.
struct ScaleFields {
  let level: OutputField
  let name: OutputField
  let score: OutputField
  let probabilities: OutputField
  let interval: OutputField
  /// The fields above, and the fields that only this scale has.
  let all: FieldSet

  static let commitment = ScaleFields(
    level: .commitmentLevel, name: .commitmentName, score: .commitmentScore,
    probabilities: .commitmentProbabilities, interval: .commitmentInterval,
    all: [
      .commitmentLevel, .commitmentName, .commitmentScore, .commitmentProbabilities,
      .commitmentInterval, .polarity, .holder,
    ])
  static let conditionality = ScaleFields(
    level: .conditionalityLevel, name: .conditionalityName, score: .conditionalityScore,
    probabilities: .conditionalityProbabilities, interval: .conditionalityInterval,
    all: [
      .conditionalityLevel, .conditionalityName, .conditionalityScore,
      .conditionalityProbabilities, .conditionalityInterval, .conditions, .lookalikes,
    ])
  static let specificity = ScaleFields(
    level: .specificityLevel, name: .specificityName, score: .specificityScore,
    probabilities: .specificityProbabilities, interval: .specificityInterval,
    all: [
      .specificityLevel, .specificityName, .specificityScore, .specificityProbabilities,
      .specificityInterval, .slots,
    ])
}
