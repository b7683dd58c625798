import Foundation
import ProvisoTestSupport
import Testing

@testable import ProvisoIO

@Suite struct JSONWriterTests {
  @Test func writesObjects() throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.string("a\"b\\c\n\u{1}\u{1F}\u{7F}é😀")
    writer.key("list")
    writer.beginArray()
    writer.integer(-7)
    writer.number(0.25, decimals: 4)
    writer.number(.nan, decimals: 4)
    writer.number(-.infinity)
    writer.number(0.1)
    writer.boolean(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("raw")
    writer.raw(Array("{\"x\": 1}".utf8).span)
    writer.endObject()
    writer.endLine()
    let expected =
      #"{"id":"a\"b\\c\n\u0001\u001f"# + "\u{7F}"
      + #"é😀","list":[-7,0.25,null,null,0.1,true,null,{},[]],"#
      + #""raw":{"x": 1}}"# + "\n"
    #expect(writer.bytes.text == expected)
    _ = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    let count = writer.bytes.count
    writer.beginObject()
    writer.key("half")
    writer.truncate(to: count)
    writer.beginObject()
    writer.endObject()
    #expect(writer.bytes.text == expected + "{}")
  }

  @Test func everyCharacterReadsBack() throws {
    for value in (0..<0x300).map({ UInt32($0) }) + [0x2028, 0xFEFF, 0xFFFF, 0x1F600, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "before \(String(scalar)) behind"
      var writer = JSONWriter()
      writer.beginArray()
      writer.string(text)
      writer.endArray()
      let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
      #expect(read == [text])
      #expect(try JSONValue(writer.bytes).array?.first?.string == text)
    }
  }

  @Test(arguments: [UInt64(1)]) func shortestNumbersReadBack(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    for _ in 0..<5000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      var writer = JSONWriter()
      writer.number(value)
      #expect(try JSONValue(writer.bytes).number == value)
    }
  }
}
