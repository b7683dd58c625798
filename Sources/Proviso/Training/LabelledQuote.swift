package import ProvisoLexicon

/// A text with what people say about it.
package struct LabelledQuote: Sendable {
  /// Labels under the scheme of commitment, conditionality and specificity.
  package struct Gold: Sendable, CustomStringConvertible {
    package var commitment: Commitment
    package var conditionality: Conditionality
    package var specificity: Specificity
    /// Nil where nothing is undertaken.
    package var polarity: Polarity?
    package var holder: Holder
    /// Condition spans in bytes of the text, with their types where these are given.
    package var conditions: [(span: Range<Int>, type: ConditionType?)]
    /// Look-alike spans.
    package var lookalikes: [(span: Range<Int>, type: LookalikeType?)]

    package init(
      commitment: Commitment, conditionality: Conditionality, specificity: Specificity,
      polarity: Polarity?, holder: Holder,
      conditions: [(span: Range<Int>, type: ConditionType?)],
      lookalikes: [(span: Range<Int>, type: LookalikeType?)]
    ) {
      self.commitment = commitment
      self.conditionality = conditionality
      self.specificity = specificity
      self.polarity = polarity
      self.holder = holder
      self.conditions = conditions
      self.lookalikes = lookalikes
    }

    /// All labels, in one line: "C4 D2 S1 + self, conditions 13..<24 PRE, look-alikes".
    package var description: String {
      let levels = ScaleName.allCases.map { "\($0.letter)\(level(of: $0))" }.joined(separator: " ")
      let live = conditions.map { " \($0.span) \($0.type?.name ?? "")" }.joined()
      let others = lookalikes.map { " \($0.span) \($0.type?.name ?? "")" }.joined()
      return
        "\(levels) \(polarity?.rawValue ?? "") \(holder.rawValue), conditions\(live), "
        + "look-alikes\(others)"
    }

    /// The number of the level on one scale.
    package func level(of scale: ScaleName) -> Int {
      switch scale {
      case .commitment: commitment.rawValue
      case .conditionality: conditionality.rawValue
      case .specificity: specificity.rawValue
      }
    }
  }

  /// What the text is labelled with.
  package enum Label: Sendable, CustomStringConvertible {
    case gold(Gold)
    case text(String)
    case number(Double)

    /// All that it says, in one line; the same for the same labels in every version.
    package var description: String {
      switch self {
      case .gold(let gold): gold.description
      case .text(let text): text
      case .number(let number): "\(number)"
      }
    }

    /// The magnitude up to which numbers can be learned: their squares keep all digits that matter.
    package static let numberBound = 1e12

    /// The number that a text is, in decimal: "0x10" is a name.
    package static func number(in text: String) -> Double? {
      text.contains { $0 == "x" || $0 == "X" } ? nil : Double(text)
    }

    /// The label as a number of at most ``numberBound``, if it is one; text that reads as a number
    /// counts.
    package var finiteNumber: Double? {
      let number: Double? =
        switch self {
        case .number(let value): value
        case .text(let text): Label.number(in: text)
        case .gold: nil
        }
      return number.flatMap { $0.magnitude <= Label.numberBound ? $0 : nil }
    }
  }

  package var id: String
  /// Where its label is, for messages: `file:line: field 'label'`.
  package var place: String
  package var text: [UInt8]
  /// The unit that folds must not split, such as a document or a speaker; empty for none.
  package var group: String
  /// Where the text comes from, for figures by source.
  package var source: String
  package var label: Label
  /// How much it counts in a fit; above zero, and 1 for most.
  package var weight: Double

  package init(
    id: String, text: [UInt8], group: String, source: String, label: Label, weight: Double = 1,
    place: String? = nil
  ) {
    self.id = id
    self.place = place ?? "record '\(id)'"
    self.text = text
    self.group = group
    self.source = source
    self.label = label
    self.weight = weight
  }
}
