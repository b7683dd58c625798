import ProvisoModel
import ProvisoNumerics
import Testing

@testable import Proviso

/// What a model file must hold for a scorer to use it.
@Suite struct ModelHeadTests {
  /// The default model with other heads or frequencies, written and read again.
  private static func read(
    kind: Model.Kind = .gold, heads: ([ModelHead]) -> [ModelHead] = { $0 },
    frequencies: ([Double]) -> [Double] = { $0 }, names: ([String]?) -> [String]? = { $0 },
    needsNames: Bool = true
  ) throws -> Model {
    let model = try Resources.defaultModel(needsNames: true)
    let terms = model.vocabulary
    let crafted = Model(
      name: "m", kind: kind, version: model.version, schema: model.schema, card: "",
      domainThreshold: model.domainThreshold, heads: heads(model.heads), weights: model.weights,
      vocabulary: NGramVocabulary(
        options: terms.options, keys: terms.keys, frequencies: frequencies(terms.frequencies),
        names: names(terms.names)))
    guard !needsNames else { return try Model(bytes: crafted.encoded(), name: "m") }
    return try Model(decoding: Bytes(crafted.encoded()), name: "m", needsNames: false)
  }

  private static func head(
    _ name: String, _ kind: LinearHead.Kind, classes: Int, outputs: Int
  ) -> ModelHead {
    ModelHead(
      name: name, labels: kind == .rating ? [] : (0..<classes).map { "\($0)" },
      response: ResponseFunction(kind: kind, classes: classes),
      biases: [Double](repeating: 0, count: outputs))
  }

  private func refuses(_ reason: String, _ read: () throws -> Model) {
    let error = #expect(throws: ScorerError.self) { try read() }
    #expect(error?.description.hasSuffix(": \(reason)") == true, "\(String(describing: error))")
  }

  @Test("heads beside the scales are binary, known and there once")
  func others() throws {
    #expect(try Self.read().heads.map(\.name).dropFirst(3) == ["polarity", "holder"])
    refuses("head 'polarity' is not binary") {
      try Self.read {
        $0.prefix(3) + [Self.head("polarity", .rating, classes: 1, outputs: 1), $0[4]]
      }
    }
    refuses("it has two heads 'polarity'") { try Self.read { $0.prefix(4) + [$0[3]] } }
    refuses("there is no head 'mood' in this version; train it again") {
      try Self.read { $0.prefix(4) + [Self.head("mood", .binary, classes: 2, outputs: 1)] }
    }
  }

  @Test("the scales stand first, in their order")
  func scales() {
    refuses("it has not the three scales of this version; train it again") {
      try Self.read { [$0[0], $0[2], $0[1]] + $0.dropFirst(3) }
    }
  }

  @Test("a model of one task has one head, of its kind")
  func oneTask() {
    refuses("a model of one task has one head, not 5") { try Self.read(kind: .class) }
    refuses("its head is not of kind rating") {
      try Self.read(kind: .rating) { heads in
        let outputs = heads.reduce(0) { $0 + $1.response.outputs }
        return [Self.head("prediction", .multinomial, classes: outputs, outputs: outputs)]
      }
    }
  }

  @Test("no frequency is zero or below, since weights are divided by it", arguments: [0, -1.5])
  func frequencies(wrong: Double) {
    refuses("an inverse document frequency is not above 0") {
      try Self.read(frequencies: { [wrong] + $0.dropFirst() })
    }
  }

  @Test("each term has a name where names are asked for, else none is needed")
  func names() throws {
    let whole = try Self.read()
    #expect(whole.vocabulary.names?.count == whole.vocabulary.count)
    for names in [[], ["we"]] as [[String]] {
      refuses("the parts of the vocabulary do not fit") {
        try Self.read(names: { _ in names })
      }
      #expect(try Self.read(names: { _ in names }, needsNames: false).vocabulary.names == nil)
    }
    refuses("the model file has no section 'names'") { try Self.read(names: { _ in nil }) }
  }
}
