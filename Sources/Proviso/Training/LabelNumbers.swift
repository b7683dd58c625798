/// The numbers of labels.
enum LabelNumbers {
  /// The place of each of some different labels in their list.
  ///
  /// - Complexity: O(*n*) in their number.
  static func of<Label: Hashable>(_ labels: [Label]) -> [Label: Int] {
    Dictionary(zip(labels, labels.indices)) { first, _ in first }
  }
}
