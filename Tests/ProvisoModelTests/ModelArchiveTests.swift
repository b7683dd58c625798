import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Model archives")
struct ModelArchiveTests {
  private static func small() -> ModelArchive {
    var archive = ModelArchive()
    archive["weights"] = [1, 2, 3, 4, 5]
    archive["card"] = Array("a card ✓".utf8)
    archive["empty"] = []
    return archive
  }

  @Test("What is written is read, and equal contents make equal bytes")
  func roundTrip() throws {
    let archive = Self.small()
    let bytes = archive.encoded()
    #expect(try ModelArchive(decoding: Bytes(bytes)).encoded() == bytes)
    var other = ModelArchive()
    for name in archive.names.reversed() { other[name] = archive[name] }
    #expect(other.encoded() == bytes)
    #expect(try archive.content("card").array == Array("a card ✓".utf8))
    #expect(archive.names == ["card", "empty", "weights"])
    #expect(try ModelArchive(decoding: Bytes(ModelArchive().encoded())).names.isEmpty)
    #expect(ModelArchive.digest(of: Bytes(bytes)).count == 16)
    #expect(throws: ModelError.missingSection("heads")) { try archive.reader("heads") }
  }

  @Test("Every truncation is an error")
  func truncation() {
    let bytes = Self.small().encoded()
    #expect(throws: ModelError.notAModel) { try ModelArchive(decoding: Bytes([])) }
    for count in 1..<bytes.count {
      #expect {
        try ModelArchive(decoding: Bytes(bytes[..<count]))
      } throws: {
        if case .truncated? = $0 as? ModelError { true } else { false }
      }
    }
    #expect(throws: ModelError.checksumMismatch) { try ModelArchive(decoding: Bytes(bytes + [0])) }
  }

  @Test("Every flipped bit is an error")
  func bitFlips() {
    let bytes = Self.small().encoded()
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        #expect(throws: ModelError.self) { try ModelArchive(decoding: Bytes(flipped)) }
      }
    }
  }

  @Test("Lies behind a right checksum are errors as well")
  func forged() {
    var random = SplitMix64(seed: 6)
    let bytes = Self.small().encoded()
    for index in 8..<bytes.count - 8 {
      for _ in 0..<4 {
        var forged = Array(bytes.dropLast(8))
        forged[index] = UInt8(truncatingIfNeeded: random.next())
        LittleEndian.append(Checksum.xxh64(forged), to: &forged)
        // Contents may differ; only crashes and endless memory are ruled out.
        _ = try? ModelArchive(decoding: Bytes(forged))
      }
    }
  }

  @Test("Foreign files are told apart")
  func foreign() {
    let zip = Array("PK\u{3}\u{4} and more than thirty-two bytes of it".utf8)
    #expect(throws: ModelError.notAModel) { try ModelArchive(decoding: Bytes(zip)) }
    var newer = Self.small().encoded()
    newer[8] = 9
    #expect(throws: ModelError.unsupportedVersion(9)) { try ModelArchive(decoding: Bytes(newer)) }
  }

  @Test("Values of every kind survive")
  func values() throws {
    var writer = ByteWriter()
    writer.write(UInt16(0xabcd))
    writer.write(-5 as Int64)
    writer.write(-0.0)
    writer.write(true)
    writer.write("naïve ✓")
    writer.write([0.5, .infinity])
    writer.write([Int32(-7), 7])
    writer.write(["", "b"])
    writer.writeBytes([9])
    var reader = ByteReader(writer.bytes)
    #expect(try reader.read(UInt16.self) == 0xabcd)
    #expect(try reader.read(Int64.self) == -5)
    #expect(try reader.readDouble().bitPattern == (-0.0).bitPattern)
    #expect(try reader.readBool())
    #expect(try reader.readString() == "naïve ✓")
    #expect(try reader.readDoubles() == [0.5, .infinity])
    #expect(try reader.readIntegers(Int32.self) == [-7, 7])
    #expect(try reader.readStrings() == ["", "b"])
    #expect(try reader.readBytes() == [9])
    try reader.finish()
    #expect(throws: ModelError.self) { try reader.read(UInt8.self) }
  }

  @Test("Impossible values are errors that name their section")
  func impossible() {
    var writer = ByteWriter()
    writer.write(UInt64.max)
    for read in [
      { (reader: inout ByteReader) throws in _ = try reader.readDoubles() },
      { reader in _ = try reader.readStrings() }, { reader in _ = try reader.readString() },
      { reader in _ = try reader.readCount() }, { reader in _ = try reader.readBool() },
      { reader in _ = try reader.readFiniteDouble() },
    ] {
      var reader = ByteReader(writer.bytes, section: "heads")
      #expect {
        try read(&reader)
      } throws: {
        if case .malformed("heads", _)? = $0 as? ModelError { true } else { false }
      }
    }
    var text = ByteWriter()
    text.writeBytes([0xff])
    var reader = ByteReader(text.bytes)
    #expect(throws: ModelError.self) { try reader.readString() }
    #expect(throws: ModelError.self) { try ByteReader(text.bytes).finish() }
  }

  @Test("Response functions with any calibration survive, bit by bit")
  func responses() throws {
    let steps = IsotonicRegression([0, 1, 2], [0.1, 0.5, 0.6])
    let responses = [
      ResponseFunction(kind: .binary, classes: 2),
      ResponseFunction(kind: .binary, classes: 2, calibration: .platt(slope: 0.5, offset: -1)),
      ResponseFunction(kind: .multinomial, classes: 3, calibration: .temperature(slope: 0.9)),
      ResponseFunction(
        kind: .ordinal, classes: 3, cutPoints: [-1, 1],
        calibration: .ordinal(slope: 2, cutPoints: [-3, 3])),
      ResponseFunction(kind: .baseline, classes: 4),
      ResponseFunction(kind: .rating, classes: 1),
    ]
    for response in responses {
      var writer = ByteWriter()
      writer.write(response)
      var reader = ByteReader(writer.bytes)
      #expect(try reader.readResponse() == response)
      try reader.finish()
      for index in writer.bytes.indices {
        for value in [0, 1, 2, 0x7f, 0xff] as [UInt8] {
          var damaged = writer.bytes
          damaged[index] = value
          var reader = ByteReader(damaged)
          // Whatever is accepted can be used.
          guard let response = try? reader.readResponse() else { continue }
          _ = response.probabilities(Array(repeating: 1, count: response.outputs))
        }
      }
    }
    let interval = ConformalInterval(lower: steps, upper: steps, range: 0...1)
    var writer = ByteWriter()
    writer.write(interval)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.readInterval() == interval)
  }
}
