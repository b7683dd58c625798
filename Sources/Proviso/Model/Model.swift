package import ProvisoModel
package import ProvisoNumerics

/// A trained model: heads over one vector of lexicon features and n-grams, and where it comes from.
public struct Model: Sendable {
  /// What a model predicts.
  public enum Kind: String, CaseIterable, Sendable {
    /// All scales of the labelling scheme.
    case gold
    /// Unordered classes.
    case `class`
    /// Ordered levels.
    case ordinal
    /// Numbers.
    case rating
  }

  /// The name: of the file, without its ending.
  public let name: String
  /// What it predicts.
  public let kind: Kind
  /// The version of Proviso that trained it.
  public let version: String
  /// 16 hexadecimal digits of its contents.
  public let digest: String
  /// The digest of the feature schema and lexicon that it was trained with.
  public let schema: String
  /// The model card, Markdown.
  public let card: String
  /// The share of known words below which a statement counts as out of domain.
  public let domainThreshold: Double

  package let heads: [ModelHead]
  package let weights: ModelWeights
  package let vocabulary: NGramVocabulary

  package init(
    name: String, kind: Kind, version: String, schema: String, card: String,
    domainThreshold: Double, heads: [ModelHead], weights: ModelWeights,
    vocabulary: NGramVocabulary, digest: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.version = version
    self.schema = schema
    self.card = card
    self.domainThreshold = domainThreshold
    self.heads = heads
    self.weights = weights
    self.vocabulary = vocabulary
    self.digest = digest
  }

  /// The number of lexicon features, whose columns come before those of the vocabulary.
  package var featureCount: Int { weights.columns - vocabulary.count }

  /// For each head, its outputs among all.
  package var outputRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for head in heads {
      let first = ranges.last?.upperBound ?? 0
      ranges.append(first..<first + head.response.outputs)
    }
    return ranges
  }

  /// The weight of a column, of a feature or (after those) of a term, for an output.
  package func weight(column: Int, output: Int) -> Double {
    let term = column - featureCount
    return weights[column, output] / (term < 0 ? 1 : vocabulary.frequencies[term])
  }

  /// The contents of the model file; without the names of terms where they were not read.
  ///
  /// - Complexity: O(*n*) in its size.
  package func encoded() -> [UInt8] {
    var archive = ModelArchive()
    var about = ByteWriter()
    about.write(kind.rawValue)
    about.write(version)
    about.write(schema)
    about.write(domainThreshold)
    archive["about"] = about.bytes
    archive["card"] = Array(card.utf8)
    var parts = ByteWriter()
    parts.write(UInt64(heads.count))
    for head in heads { parts.write(head) }
    archive["heads"] = parts.bytes
    var terms = ByteWriter()
    terms.write(vocabulary)
    archive["vocabulary"] = terms.bytes
    if let names = vocabulary.names {
      var section = ByteWriter()
      section.write(names)
      archive["names"] = section.bytes
    }
    archive["weights"] = weights.bytes
    return archive.encoded()
  }

  /// The model in the contents of a file that `proviso train` wrote.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - name: What outputs and messages call the model.
  /// - Throws: ``ScorerError/model(name:reason:)`` when the file is damaged or not a model file.
  /// - Complexity: O(*n*) in its size.
  public init(bytes: [UInt8], name: String) throws(ScorerError) {
    do {
      try self.init(decoding: Bytes(bytes), name: name)
    } catch {
      throw .model(name: name, reason: error.description)
    }
  }

  /// The model in the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - name: What outputs and messages call the model.
  ///   - needsNames: Whether the terms are wanted as text, too.
  /// - Throws: A description of what is wrong with the file.
  /// - Complexity: O(*n*) in its size.
  package init(
    decoding bytes: Bytes, name: String, needsNames: Bool = true
  ) throws(ModelError) {
    let archive = try ModelArchive(decoding: bytes)
    var about = try archive.reader("about")
    guard let kind = Kind(rawValue: try about.readString()) else {
      throw about.malformed("unknown kind of model")
    }
    version = try about.readString()
    schema = try about.readString()
    domainThreshold = try about.readFiniteDouble()
    try about.finish()
    var parts = try archive.reader("heads")
    var heads: [ModelHead] = []
    for _ in 0..<(try parts.readCount(in: 1...64)) { heads.append(try parts.readModelHead()) }
    try parts.finish()
    var terms = try archive.reader("vocabulary")
    var names: [String]?
    if needsNames {
      var reader = try archive.reader("names")
      names = try reader.readStrings()
      try reader.finish()
    }
    vocabulary = try terms.readVocabulary(names: names)
    try terms.finish()
    let rows = try archive.content("weights")
    guard let weights = ModelWeights(rows, outputs: heads.reduce(0) { $0 + $1.response.outputs }),
      weights.columns >= vocabulary.count
    else { throw parts.malformed("the weights do not fit heads and vocabulary") }
    self.weights = weights
    if let fault = Model.fault(of: heads, kind) { throw parts.malformed(fault) }
    self.name = name
    self.kind = kind
    self.heads = heads
    card = String(decoding: archive["card"] ?? [], as: UTF8.self)
    digest = ModelArchive.digest(of: bytes)
  }
}
