import Proviso
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoText

// The spans of a statement: conditions, look-alikes, slots and cues.
extension AssessmentJSON {
  /// Writes live conditions with type, words and trigger.
  func writeConditions(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.key("conditions")
    writer.beginArray()
    for condition in scorer.analysis.conditions {
      begin(condition.type.name, scorer.bytes(of: condition.tokens), bytes, map, to: &writer)
      writer.key(Self.keys.trigger)
      writer.beginObject()
      place(scorer.bytes(of: condition.trigger), bytes, map, to: &writer)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes what only looks like a condition.
  func writeLookalikes(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.key("lookalikes")
    writer.beginArray()
    for lookalike in scorer.analysis.lookalikes {
      begin(lookalike.type.name, scorer.bytes(of: lookalike.tokens), bytes, map, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes the act, quantities and deadlines.
  func writeSlots(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.key("slots")
    writer.beginArray()
    for detail in scorer.details() {
      writer.beginObject()
      writer.key(Self.keys.kind)
      writer.string(detail.kind.rawValue)
      place(detail.span, bytes, map, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes the cues that fired, each with its scope.
  func writeCues(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.key("cues")
    writer.beginArray()
    let scopes = Scopes(scorer.analysis, scorer.lexicon)
    for match in scorer.analysis.reading.matches {
      writer.beginObject()
      place(scorer.bytes(of: match.tokens), bytes, map, to: &writer)
      writer.key("role")
      writer.string(scorer.lexicon.cues[match.cue].role.rawValue)
      writer.key("entry")
      writer.string(cueKeys[match.cue])
      writer.key("scope")
      writer.beginObject()
      let scope = scorer.bytes(of: scopes.scope(of: match, scorer.lexicon))
      writer.place(map.offsets(ofBytes: scope, in: bytes))
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  /// An object with the type and the place of a condition or look-alike, still open at its end.
  private func begin(
    _ type: String, _ range: Range<Int>, _ bytes: Span<UInt8>, _ map: OffsetMap,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key(Self.keys.type)
    writer.string(type)
    place(range, bytes, map, to: &writer)
  }

  /// Start, end and text of some bytes of the statement.
  private func place(
    _ range: Range<Int>, _ bytes: Span<UInt8>, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.place(map.offsets(ofBytes: range, in: bytes))
    writer.key(Self.keys.text)
    writer.string(bytes.extracting(range))
  }
}
