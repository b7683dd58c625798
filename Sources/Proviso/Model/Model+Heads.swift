import ProvisoModel

extension ModelHead {
  /// The name of the head for acting or refraining.
  package static let polarity = "polarity"
  /// The name of the head for whose commitment it is.
  package static let holder = "holder"
  /// The name of the only head of a model of one task.
  package static let prediction = "prediction"
}

extension Model {
  /// What is wrong with the heads of a model; `nil` where a scorer can use them.
  static func fault(of heads: [ModelHead], _ kind: Kind) -> String? {
    guard kind == .gold else {
      guard heads.count == 1 else { return "a model of one task has one head, not \(heads.count)" }
      let isRating = heads[0].response.kind == .rating
      return isRating == (kind == .rating) ? nil : "its head is not of kind \(kind.rawValue)"
    }
    let scales = ScaleName.allCases
    let fits = zip(scales, heads)
      .allSatisfy { scale, head in
        head.name == scale.rawValue && head.response.classes == scale.levels
          && head.response.kind == .baseline
      }
    guard heads.count >= scales.count, fits else {
      return "it has not the three scales of this version; train it again"
    }
    var seen: Set<String> = []
    for head in heads.dropFirst(scales.count) {
      guard head.name == ModelHead.polarity || head.name == ModelHead.holder else {
        return "there is no head '\(head.name)' in this version; train it again"
      }
      guard head.response.kind == .binary else { return "head '\(head.name)' is not binary" }
      guard seen.insert(head.name).inserted else { return "it has two heads '\(head.name)'" }
    }
    return nil
  }
}
