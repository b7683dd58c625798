import Proviso
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoText

/// Writes scored statements as the contract's JSON objects, a line each.
struct AssessmentJSON {
  private let fields: FieldSelection
  private let unit: OffsetUnit
  private let model: Model
  let cueKeys: [String]

  init(fields: FieldSelection, unit: OffsetUnit, model: Model, lexicon: Lexicon) {
    self.fields = fields
    self.unit = unit
    self.model = model
    cueKeys = lexicon.cues.map(\.key)
  }

  /// The decimals of scores and probabilities.
  static let decimals = 6

  static let keys = (
    id: JSONKey("id"), document: JSONKey("document"), text: JSONKey("text"),
    start: JSONKey("start"), end: JSONKey("end"),
    level: JSONKey("level"), name: JSONKey("name"), score: JSONKey("score"),
    probabilities: JSONKey("probabilities"), interval: JSONKey("interval"), type: JSONKey("type"),
    trigger: JSONKey("trigger"), kind: JSONKey("kind")
  )

  /// Appends the object of the statement that `scorer` has just scored, still open at its end.
  func begin(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ about: ScoredUnit,
    to writer: inout JSONWriter
  ) {
    let map = OffsetMap(bytes, unit: unit)
    writer.beginObject()
    if fields.has(.id) {
      writer.key(Self.keys.id)
      writer.raw(about.identifier.span)
    }
    if fields.has(.document), !about.document.isEmpty {
      writer.key(Self.keys.document)
      writer.raw(about.document.span)
    }
    if fields.has(.text) {
      writer.key(Self.keys.text)
      writer.string(bytes)
    }
    if fields.has(.start) {
      writer.key(Self.keys.start)
      writer.integer(about.start)
    }
    if fields.has(.end) {
      writer.key(Self.keys.end)
      writer.integer(about.end)
    }
    if fields.has(.language), let language = about.language {
      writer.key("language")
      writer.string(language)
    }
    if let attribution = about.attribution {
      AttributionJSON.write(attribution, fields, to: &writer)
    }
    if about.isScored { writeAnswers(bytes, scorer, map, to: &writer) }
    if fields.has(.offsets) {
      writer.key("offsets")
      writer.string(unit.rawValue)
    }
    if fields.has(.model) {
      writer.key("model")
      writer.beginObject()
      writer.key(Self.keys.name)
      writer.string(model.name)
      writer.key("version")
      writer.string(model.version)
      writer.key("digest")
      writer.string(model.digest)
      writer.endObject()
    }
  }

  /// Appends what the scorer found: scales or prediction, domain, cues, explanation.
  private func writeAnswers(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    if model.kind == .gold {
      writeScales(bytes, scorer, map, to: &writer)
    } else if fields.has(.prediction) {
      writePrediction(scorer, to: &writer)
    }
    if fields.hasAny(.domain) {
      writer.key("domain")
      writer.beginObject()
      if fields.hasAny(.domainIn) {
        writer.key("in")
        writer.boolean(scorer.isInDomain)
      }
      if fields.hasAny(.domainCoverage) {
        writer.key("coverage")
        writer.number(scorer.vector.coverage, decimals: 3)
      }
      writer.endObject()
    }
    if fields.has(.cues) { writeCues(bytes, scorer, map, to: &writer) }
    if fields.has(.explanation) { writeExplanation(bytes, scorer, map, to: &writer) }
  }

  private func writeScales(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    if fields.hasAny(ScaleFields.commitment.all) {
      writer.key("commitment")
      writer.beginObject()
      writeScale(
        scorer, .commitment, LevelNames.commitment, ScaleFields.commitment,
        to: &writer)
      if fields.has(.polarity) {
        writer.key("polarity")
        writer.string(scorer.polarityOfCommitment?.rawValue ?? "")
      }
      if fields.has(.holder) {
        writer.key("holder")
        writer.string(scorer.holderOfCommitment.rawValue)
      }
      writer.endObject()
    }
    if fields.hasAny(ScaleFields.conditionality.all) {
      writer.key("conditionality")
      writer.beginObject()
      writeScale(
        scorer, .conditionality, LevelNames.conditionality,
        ScaleFields.conditionality, to: &writer)
      if fields.has(.conditions) { writeConditions(bytes, scorer, map, to: &writer) }
      if fields.has(.lookalikes) { writeLookalikes(bytes, scorer, map, to: &writer) }
      writer.endObject()
    }
    if fields.hasAny(ScaleFields.specificity.all) {
      writer.key("specificity")
      writer.beginObject()
      writeScale(
        scorer, .specificity, LevelNames.specificity, ScaleFields.specificity,
        to: &writer)
      if fields.has(.slots) { writeSlots(bytes, scorer, map, to: &writer) }
      writer.endObject()
    }
    if fields.has(.firmness) {
      writer.key("firmness")
      writer.number(scorer.firmness, decimals: Self.decimals)
    }
  }

  private func writeScale(
    _ scorer: StatementScorer, _ scale: ScaleName, _ names: [String], _ own: ScaleFields,
    to writer: inout JSONWriter
  ) {
    let score = scorer.score(of: scale)
    if fields.has(own.level) {
      writer.key(Self.keys.level)
      writer.integer(score.level)
    }
    if fields.has(own.name) {
      writer.key(Self.keys.name)
      writer.string(names[score.level])
    }
    if fields.has(own.score) {
      writer.key(Self.keys.score)
      writer.number(score.score, decimals: Self.decimals)
    }
    if fields.has(own.probabilities) {
      writer.key(Self.keys.probabilities)
      writer.beginArray()
      for level in 0..<score.levels {
        writer.number(score.probabilities[level], decimals: Self.decimals)
      }
      writer.endArray()
    }
    if fields.has(own.interval) {
      let interval = scorer.interval(of: scale)
      writer.key(Self.keys.interval)
      writer.beginArray()
      writer.number(interval.lowerBound, decimals: Self.decimals)
      writer.number(interval.upperBound, decimals: Self.decimals)
      writer.endArray()
    }
  }
}

/// The names of the levels, made once.
enum LevelNames {
  static let commitment = Commitment.allCases.map(\.name)
  static let conditionality = Conditionality.allCases.map(\.name)
  static let specificity = Specificity.allCases.map(\.name)
}
