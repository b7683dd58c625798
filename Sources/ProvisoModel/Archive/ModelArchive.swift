package import ProvisoNumerics

/// A model file: named sections of bytes under one checksum.
///
///     "PROVISO1" · version u32 · number of sections u32 · length of the file u64
///     per section: length of its name u64, name in UTF-8, length of its content u64
///     the contents, each at a multiple of 64 bytes · XXH64 of all bytes before, u64
///
/// All numbers are little-endian. Sections are written by name, so that equal contents make equal
/// bytes. Reading checks length and checksum before anything else: damaged, truncated or foreign
/// bytes are refused with an error and never read further. Constants of the program are trusted.
package struct ModelArchive: Sendable {
  /// The first eight bytes of every model file.
  package static let magic = Array("PROVISO1".utf8)
  /// The version that is written, and the only one that is read.
  package static let version: UInt32 = 2
  private static let headerSize = 24
  /// What contents begin at a multiple of: that of a cache line, so that numbers can be used in
  /// place.
  private static let alignment = 64

  /// Slices of the file that was read: contents are not copied.
  private var sections: [String: Bytes] = [:]

  /// An archive without sections.
  package init() {}

  /// The content of a section, or nil where there is none of that name.
  package subscript(name: String) -> [UInt8]? {
    get { sections[name]?.array }
    set { sections[name] = newValue.map { Bytes($0) } }
  }

  /// The names of all sections, in the order in which they are written.
  package var names: [String] { sections.keys.sorted() }

  /// The content of a section, not copied.
  ///
  /// - Throws: `missingSection`.
  package func content(_ name: String) throws(ModelError) -> Bytes {
    guard let content = sections[name] else { throw .missingSection(name) }
    return content
  }

  /// A reader of a section.
  ///
  /// - Throws: `missingSection`.
  package func reader(_ name: String) throws(ModelError) -> ByteReader {
    ByteReader(try content(name), section: name)
  }

  /// The bytes of the file; the same for equal archives.
  ///
  /// - Complexity: O(bytes).
  package func encoded() -> [UInt8] {
    var table = ByteWriter()
    for name in names {
      table.write(name)
      table.write(UInt64(sections[name]?.count ?? 0))
    }
    let contents = names.reduce(Self.headerSize + table.bytes.count) { end, name in
      Self.aligned(end) + (sections[name]?.count ?? 0)
    }
    var file = ByteWriter()
    file.writeRaw(Self.magic)
    file.write(Self.version)
    file.write(UInt32(sections.count))
    file.write(UInt64(contents + 8))
    file.writeRaw(table.bytes)
    for name in names {
      let padding = Self.aligned(file.bytes.count) - file.bytes.count
      file.writeRaw([UInt8](repeating: 0, count: padding))
      file.writeRaw(self[name] ?? [])
    }
    file.write(Checksum.xxh64(file.bytes))
    return file.bytes
  }

  /// The archive in the bytes of a file.
  ///
  /// - Throws: `notAModel`, `unsupportedVersion`, `truncated`, `checksumMismatch` or `malformed`.
  /// - Complexity: O(bytes).
  package init(decoding bytes: Bytes) throws(ModelError) {
    var reader = try Self.checkedBody(bytes)
    let count = Int(try reader.read(UInt32.self))
    _ = try reader.read(UInt64.self)
    var lengths: [(name: String, length: Int)] = []
    for _ in 0..<count {
      let name = try reader.readString()
      lengths.append((name, try reader.readCount()))
    }
    var offset = bytes.count - 8 - reader.remaining
    for (name, length) in lengths {
      offset = Self.aligned(offset)
      guard length <= bytes.count - 8 - offset else { throw reader.malformed("it ends too early") }
      guard sections[name] == nil else { throw reader.malformed("two sections '\(name)'") }
      sections[name] = bytes[offset..<offset + length]
      offset += length
    }
    guard offset == bytes.count - 8 else { throw reader.malformed("bytes are left over") }
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }

  /// The digest that identifies a file: the checksum that it ends with, in hexadecimal.
  ///
  /// - Complexity: O(1).
  package static func digest(of bytes: Bytes) -> String {
    bytes[max(0, bytes.count - 8)..<bytes.count].array.reversed()
      .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
      .joined()
  }

  /// A reader after the version, once magic, version, length and checksum are found right.
  private static func checkedBody(_ bytes: Bytes) throws(ModelError) -> ByteReader {
    let first = bytes[0..<min(bytes.count, magic.count)].array
    guard magic.starts(with: first), !first.isEmpty else { throw .notAModel }
    guard bytes.count >= headerSize + 8 else {
      throw .truncated(expected: headerSize + 8, found: bytes.count)
    }
    var reader = ByteReader(bytes[magic.count..<bytes.count - 8], section: "header")
    let found = try reader.read(UInt32.self)
    guard found == version else { throw .unsupportedVersion(Int(found)) }
    var ahead = reader
    _ = try ahead.read(UInt32.self)
    let size = try ahead.read(UInt64.self)
    guard size <= UInt64(bytes.count) else {
      throw .truncated(expected: Int(clamping: size), found: bytes.count)
    }
    var trailer = ByteReader(bytes[bytes.count - 8..<bytes.count], section: "checksum")
    let checksum: UInt64 = try trailer.read()
    guard bytes.isConstant || checksum == Checksum.xxh64(bytes[0..<bytes.count - 8]),
      size == UInt64(bytes.count)
    else { throw .checksumMismatch }
    return reader
  }
}
