/// A file read whole.
package enum WholeFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: ``IOFailure`` as ``ByteSource`` does, also where the file changed while it was read.
  package static func bytes(of path: String) throws(IOFailure) -> [UInt8] {
    var source = try ByteSource(path)
    return try bytes(of: &source)
  }

  /// The bytes from the next one of `source` to its last.
  static func bytes(of source: inout ByteSource) throws(IOFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, atMost: 1 << 20) > 0 {}
    try source.checkUnchanged()
    return bytes
  }

  /// The bytes of a file of text, or of standard input for `-`.
  ///
  /// - Throws: ``IOFailure`` as ``ByteSource`` does, or of kind `badData` for bytes that are no
  ///   text.
  package static func text(of path: String) throws(IOFailure) -> [UInt8] {
    let bytes = try bytes(of: path)
    try UTF8Check.check(bytes.span, bytes.indices, name: ByteSource.name(of: path))
    return bytes
  }
}
