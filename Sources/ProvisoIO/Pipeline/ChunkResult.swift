/// What a worker makes of one chunk; the pipeline empties it and hands it out again.
package struct ChunkResult: Sendable {
  /// The output: whole records only, also when processing ends with an error.
  package var bytes: [UInt8] = []
  /// How many records were read.
  package var records = 0
  /// The records that were skipped, and why.
  package var skipped: [IOFailure] = []
  /// What the user should know of the records, a line each.
  package var notes: [String] = []
  /// The place in the input after the chunk; set by the pipeline.
  package internal(set) var end = RecordPosition()
  /// How many bytes the chunk had; set by the pipeline.
  package internal(set) var inputBytes = 0
  /// Whether the chunk was processed to its end; if not, `end` is no place to go on from.
  package internal(set) var isWhole = true

  /// Creates an empty result.
  package init() {}

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    skipped.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    records = 0
    isWhole = true
  }
}
