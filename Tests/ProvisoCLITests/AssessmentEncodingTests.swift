import Foundation
import Proviso
import Testing

/// What the library encodes, against what the program writes.
@Suite struct AssessmentEncodingTests {
  @Test(arguments: [
    "We will pay 5 million euros by 2030, if parliament agrees.",
    "Even if it rains, we promise never to join the Zoë 😀 pact.",
    "Prices will rise next year.",
    "We hereby undertake to deliver 2,000 shells, subject to review, and perhaps we hope to do more.",
  ])
  func `An assessment encodes as the program writes it`(_ text: String) throws {
    let run = try Workplace()
      .run(
        "score", "--input-format", "lines", "--format", "jsonl", "--offsets", "utf8", input: text)
    let written = try #require(try run.objects.first)
    let encoded = try JSONSerialization.jsonObject(
      with: JSONEncoder().encode(try Scorer().assess(text)))
    check(encoded, written, at: "")
  }

  /// Holds a value against the one that the program wrote, down to what the program alone knows.
  private func check(_ encoded: Any, _ written: Any, at place: String) {
    switch (encoded, written) {
    case (let encoded as [String: Any], let written as [String: Any]):
      // The record and the model, the words of spans, and the share of known words.
      let own: Set =
        place.isEmpty ? ["id", "text", "start", "end", "input", "model"] : ["text", "coverage"]
      #expect(Set(written.keys).subtracting(own) == Set(encoded.keys), "\(place)")
      for (key, value) in encoded {
        guard let other = written[key] else { continue }
        check(value, other, at: "\(place).\(key)")
      }
    case (let encoded as [Any], let written as [Any]):
      #expect(encoded.count == written.count, "\(place)")
      for (value, other) in zip(encoded, written) { check(value, other, at: place + "[]") }
    case (let encoded as String, let written as String): #expect(encoded == written, "\(place)")
    case (let encoded as Double, let written as Double):
      // The program writes six decimals.
      #expect(abs(encoded - written) < 1e-6, "\(place)")
    default: Issue.record("\(place): \(encoded) and \(written)")
    }
  }
}
