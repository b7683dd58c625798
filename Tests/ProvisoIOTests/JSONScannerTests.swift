import Foundation
import ProvisoTestSupport
import Testing

@testable import ProvisoIO

@Suite struct JSONScannerTests {
  /// An object of random shape as Foundation writes it, with the text and number to be found.
  private func randomObject(_ random: inout TestRandom) -> [String: Any] {
    let scalars: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7F}", "é", "“", "\u{301}", "😀",
      "\u{10FFFF}", "\u{0}",
    ]
    func text(_ random: inout TestRandom) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        view.append(scalars.randomElement(using: &random) ?? " ")
      }
      return String(view)
    }
    func value(_ random: inout TestRandom, _ depth: Int) -> Any {
      switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
      case 0: text(&random)
      case 1: Int.random(in: -1_000_000...1_000_000, using: &random)
      case 2: Double.random(in: -1e-3...1e6, using: &random)
      case 3: Bool.random(using: &random)
      case 4: NSNull()
      case 5: (0..<Int.random(in: 0..<4, using: &random)).map { _ in value(&random, depth + 1) }
      default:
        Dictionary(
          (0..<Int.random(in: 0..<4, using: &random))
            .map { _ in
              (text(&random), value(&random, depth + 1))
            }, uniquingKeysWith: { $1 })
      }
    }
    var object: [String: Any] = [
      "text": text(&random), "id": Int.random(in: 0..<99, using: &random),
    ]
    for _ in 0..<Int.random(in: 0..<5, using: &random) {
      object["x" + text(&random)] = value(&random, 0)
    }
    return object
  }

  private func encoded(_ object: Any, pretty: Bool = false) throws -> [UInt8] {
    // In the order of the names: the same bytes for the same seed.
    let options: JSONSerialization.WritingOptions =
      pretty ? [.prettyPrinted, .sortedKeys] : .sortedKeys
    return [UInt8](try JSONSerialization.data(withJSONObject: object, options: options))
  }

  @Test(arguments: [UInt64(1), 2, 3]) func findsWhatFoundationFinds(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    var scanner = JSONScanner(fields: ["text", "id", "absent"])
    for round in 0..<400 {
      let object = randomObject(&random)
      let bytes = try encoded(object, pretty: round % 2 == 0)
      try scanner.scan(bytes.span, bytes.indices)
      let field = scanner.fields[0]
      let buffer = field.isDecoded ? scanner.decoded : bytes
      #expect(buffer[field.range].elementsEqual((object["text"] as? String ?? "?").utf8))
      #expect(Array(bytes[scanner.fields[1].range]).text == "\(object["id"] ?? "?")")
      #expect(scanner.fields[2] == .missing)
      #expect(scanner.object == bytes.indices)
      // The tree, written by us and read by Foundation, is the same.
      var writer = JSONWriter()
      writer.value(try JSONValue(bytes))
      let again = try JSONSerialization.jsonObject(with: Data(writer.bytes))
      let expected = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(again as? NSDictionary == expected as? NSDictionary)
    }
  }

  @Test(arguments: [UInt64(4), 5]) func refusesEveryTruncation(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    var scanner = JSONScanner(fields: ["text"])
    for _ in 0..<40 {
      let bytes = try encoded(randomObject(&random))
      let accepted = (0..<bytes.count)
        .filter { end in
          do throws(JSONFault) {
            try scanner.scan(bytes.span, 0..<end)
          } catch {
            return error.offset > end || (try? JSONValue(bytes.span, 0..<end)) != nil
          }
          return true
        }
      #expect(accepted.isEmpty, "\(bytes.text)")
    }
  }

  @Test(arguments: [UInt64(6), 7, 8]) func refusesWhatFoundationRefuses(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    var scanner = JSONScanner(fields: ["text"])
    let swaps = Array("{}[],:\"\\0123456789.eE+-tfnu /x\u{1}".utf8)
    for _ in 0..<700 {
      var bytes = try encoded(randomObject(&random))
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          swaps.randomElement(using: &random) ?? 0
      }
      // Foundation lets a comma stand before a closing bracket, which RFC 8259 does not.
      let closedComma = /,\s*[\]}]/.matchingSemantics(.unicodeScalar)
      guard let text = String(validating: bytes, as: UTF8.self), !text.contains(closedComma) else {
        continue
      }
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes))
      let isOurs = (try? scanner.scan(bytes.span, bytes.indices)) != nil
      var (isTree, isHuge) = (false, false)
      do throws(JSONFault) {
        isTree = try JSONValue(bytes)["text"] != nil
      } catch {
        // The scanner leaves numbers alone; a tree cannot hold one too large for a double.
        isHuge = error.kind == .hugeNumber
      }
      #expect(isOurs == (theirs is NSDictionary) || isOurs && isHuge, "\(bytes.text)")
      #expect(isTree == ((theirs as? NSDictionary)?["text"] != nil), "\(bytes.text)")
    }
  }

  @Test(arguments: [
    (#"{"text":"\ud83d\ude00 \u00e9 \u0000 \/"}"#, "😀 é \0 /"), (#"{"te\u0078t":"a"}"#, "a"),
    (#"{"text":"a","text":"b"}"#, "b"), (#" {"text" : "a" } "#, "a"), (#"{"text":""}"#, ""),
    ("{\"n\":-0.5e+10,\"m\":[[],{},0],\r\t\"text\":\"a\"}", "a"),
  ]) func reads(json: String, text: String) throws {
    let bytes = Array(json.utf8)
    var scanner = JSONScanner(fields: ["text"])
    try scanner.scan(bytes.span, bytes.indices)
    let field = scanner.fields[0]
    #expect(Array((field.isDecoded ? scanner.decoded : bytes)[field.range]).text == text)
    #expect(try JSONValue(bytes)["text"]?.string == text)
  }

  @Test(arguments: [
    ("", JSONFault.Kind.expectedObject, 0), ("[1]", .expectedObject, 0), ("{", .expectedComma, 1),
    ("{\"a\" 1}", .expectedColon, 5), ("{\"a\":1,}", .expectedName, 7), ("{a:1}", .expectedName, 1),
    ("{\"a\":01}", .badNumber, 5), ("{\"a\":1.}", .badNumber, 5), ("{\"a\":.5}", .expectedValue, 5),
    ("{\"a\":+1}", .expectedValue, 5), ("{\"a\":1e}", .badNumber, 5),
    ("{\"a\":tru}", .badLiteral, 5),
    ("{\"a\":NaN}", .expectedValue, 5), ("{\"a\":\"\\x\"}", .badEscape, 6),
    ("{\"a\":\"\\u12g4\"}", .badEscape, 6), ("{\"a\":\"\\ud800\"}", .unpairedSurrogate, 6),
    ("{\"a\":\"\\ud800\\u0041\"}", .unpairedSurrogate, 6),
    ("{\"a\":\"\\udc00\"}", .unpairedSurrogate, 6),
    ("{\"a\":\"\t\"}", .controlCharacter, 6), ("{\"a\":1}x", .trailing, 7),
    ("{\"a\":1} {}", .trailing, 8), ("{\"a\":[1 2]}", .expectedComma, 8),
    ("{\"a\":1]", .expectedComma, 6),
    ("{'a':1}", .expectedName, 1),
  ]) func faults(json: String, kind: JSONFault.Kind, offset: Int) {
    let bytes = Array(json.utf8)
    var scanner = JSONScanner(fields: [])
    let fault = #expect(throws: JSONFault.self) { try scanner.scan(bytes.span, bytes.indices) }
    #expect(fault == JSONFault(kind: kind, offset: offset))
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array("{\"a\":".utf8) + [UInt8](repeating: 0x5B, count: depth)
        + [UInt8](repeating: 0x5D, count: depth) + [0x7D]
    }
    var scanner = JSONScanner(fields: ["a"])
    let (fine, deep) = (nested(255), nested(1_000_000))
    try scanner.scan(fine.span, fine.indices)
    let fault = #expect(throws: JSONFault.self) { try scanner.scan(deep.span, deep.indices) }
    #expect(fault?.kind == .tooDeep)
    #expect(throws: JSONFault.self) { try JSONValue(deep) }
    #expect(throws: JSONFault(kind: .hugeNumber, offset: 0)) { try JSONValue(Array("1e999".utf8)) }
  }
}
