import Proviso
import ProvisoDesk
import ProvisoIO

/// Reads the labels of the scheme from a record.
enum GoldRecord {
  /// The labels of a record, all three levels among them, whether the labeller is unsure, and what
  /// of the scheme they break.
  ///
  /// `advice` ends the message about a level that is missing.
  ///
  /// - Throws: ``IOFailure`` that names the field.
  static func gold(
    _ object: JSONValue, _ text: [UInt8], _ cursor: RecordCursor, _ chunk: RecordChunk,
    advice: String = ""
  ) throws(IOFailure) -> (labels: LabelledQuote.Gold, isUnsure: Bool, breach: String?) {
    let starts = byteOffsets(of: text)
    let labels: SchemeLabels
    do {
      labels = try SchemeLabels(object, length: starts.count - 1)
    } catch {
      throw cursor.failure(error.reason, in: chunk, field: error.field)
    }
    func level<Level: RawRepresentable<Int>>(_ scale: ScaleName) throws(IOFailure) -> Level {
      guard let level = labels.levels[scale].flatMap(Level.init(rawValue:)) else {
        throw cursor.failure(
          "missing; labels of the scheme need C, D and S\(advice)", in: chunk, field: scale.letter)
      }
      return level
    }
    func inBytes<Kind>(_ span: LabelRecord.Span<Kind>) -> (span: Range<Int>, type: Kind?) {
      (starts[span.start]..<starts[span.end], span.type)
    }
    let gold = LabelledQuote.Gold(
      commitment: try level(.commitment), conditionality: try level(.conditionality),
      specificity: try level(.specificity), polarity: labels.polarity,
      holder: labels.holder ?? .nobody, conditions: labels.conditions.map { inBytes($0) },
      lookalikes: labels.lookalikes.map { inBytes($0) })
    return (gold, labels.isUnsure, labels.breach)
  }

  /// The byte at which each code point starts, and the length.
  private static func byteOffsets(of text: [UInt8]) -> [Int] {
    text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }
}
