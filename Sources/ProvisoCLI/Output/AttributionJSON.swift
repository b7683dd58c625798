import ProvisoIO
import ProvisoText

/// Writes attributions.
enum AttributionJSON {
  /// Appends the member `attribution` of an open object, with the fields that were asked for.
  static func write(
    _ attribution: UnitAttribution, _ fields: FieldSelection, to writer: inout JSONWriter
  ) {
    let hasResolved = fields.hasAny(.resolved)
    guard fields.hasAny(.attribution) else { return }
    writer.key("attribution")
    writer.beginObject()
    if fields.has(.source) || hasResolved {
      write(attribution, hasSource: fields.has(.source), to: &writer)
    }
    if fields.has(.cue) { write(attribution.cue, "cue", to: &writer) }
    if fields.has(.kind) {
      writer.key("kind")
      writer.string(attribution.kind)
    }
    writer.endObject()
  }

  /// Appends the member `source`, whose own words and the fuller mention are asked for apart.
  private static func write(
    _ attribution: UnitAttribution, hasSource: Bool, to writer: inout JSONWriter
  ) {
    guard let source = attribution.source else { return write(nil, "source", to: &writer) }
    writer.key("source")
    writer.beginObject()
    if hasSource { place(source, to: &writer) }
    if let resolved = attribution.resolved { write(resolved, "resolved", to: &writer) }
    writer.endObject()
  }

  /// Appends a mention under `name`, `null` for none.
  private static func write(
    _ mention: UnitAttribution.Mention?, _ name: JSONKey, to writer: inout JSONWriter
  ) {
    writer.key(name)
    guard let mention else { return writer.null() }
    writer.beginObject()
    place(mention, to: &writer)
    writer.endObject()
  }

  private static func place(_ mention: UnitAttribution.Mention, to writer: inout JSONWriter) {
    if let place = mention.place { writer.place(place.range) }
    writer.key("text")
    writer.string(mention.text)
  }
}
