/// How records are laid out in a file.
package enum RecordFormat: String, CaseIterable, Sendable {
  /// The whole file is one record, an article or a speech.
  case prose
  /// A statement on each line.
  case lines
  /// A JSON object on each line.
  case jsonl
  /// Rows of fields with commas between them, RFC 4180, under a header.
  case csv
  /// Rows of fields with tabs between them, quoted as in `csv`, under a header.
  case tsv

  /// The format that the ending of `path` announces, nil if it announces none.
  package init?(ending path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "md": self = .prose
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "tsv": self = .tsv
    default: return nil
    }
  }

  /// What to do about a file whose ending announces no format.
  package static func unknownEnding(of path: String) -> String {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return switch ending {
    case "pdf", "doc", "docx", "odt", "rtf", "epub":
      "is not plain text; convert it first (pdftotext, pandoc)"
    case "json":
      "the file ending does not show the format; for JSON lines give --input-format jsonl"
    default: "the file ending does not show the format; give --input-format"
    }
  }

  /// The byte between two fields, for formats that have one.
  package var delimiter: UInt8? {
    switch self {
    case .csv: 0x2C
    case .tsv: 0x09
    case .prose, .lines, .jsonl: nil
    }
  }

  /// The largest record that is read, in bytes: 256 MiB, for prose 1 GiB.
  ///
  /// It bounds memory when a quote is never closed or a file has no line ends.
  package var recordLimit: Int { self == .prose ? 1 << 30 : 1 << 28 }
}

/// A file to read and the form of its records.
package struct RecordInput: Hashable, Sendable {
  /// The path, `-` for standard input.
  package let path: String
  /// The form of its records.
  package let format: RecordFormat

  /// Creates an input.
  package init(path: String, format: RecordFormat) {
    self.path = path
    self.format = format
  }
}
