/// Why reading or writing cannot go on: what is wrong, where, and what to do about it.
package struct IOFailure: Error, Hashable, Sendable {
  /// The kind of failure, which decides the exit code of the program.
  package enum Kind: Hashable, Sendable {
    /// The command line asks for something that cannot be.
    case usage
    /// The input does not have the expected form.
    case badData
    /// The input does not exist or may not be read.
    case noInput
    /// A model, library or other needed part is missing.
    case missing
    /// The output cannot be created.
    case cannotCreate
    /// A read or a write failed on the way.
    case ioFailed
    /// A signal asked the program to stop.
    case interrupted
    /// The reader of the output has gone (`| head`): stop quietly, nothing is wrong.
    case closedPipe
  }

  /// What went wrong, in kind.
  package let kind: Kind
  /// What is wrong and, after a semicolon, what to do.
  package let message: String
  /// The file as the user named it, if the failure has one.
  package var file: String?
  /// The line of the record, from 1.
  package var line: Int?
  /// The field of the record.
  package var field: String?
  /// Whether a record cannot be read at all, so that it can only be corrected or left out.
  package var isBrokenRecord = false

  /// Creates a failure.
  package init(
    _ kind: Kind, _ message: String, file: String? = nil, line: Int? = nil, field: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.file = file
    self.line = line
    self.field = field
  }
}

extension IOFailure {
  /// The failure; for a broken record, with the option that leaves it out.
  package var namingSkip: IOFailure {
    guard isBrokenRecord else { return self }
    return IOFailure(
      kind, message + "; correct it, or leave out bad records with --skip-bad", file: file,
      line: line, field: field)
  }
}

extension IOFailure: CustomStringConvertible {
  /// One line, safe for a terminal: `FILE:LINE: field 'x': what is wrong; what to do`.
  package var description: String {
    var text = ""
    if let file {
      text += file
      if let line { text += ":\(line)" }
      text += ": "
    } else if let line {
      text += "line \(line): "
    }
    if let field { text += "field '\(field)': " }
    return Terminal.safe(text + message)
  }
}

extension IOFailure.Kind {
  /// The exit code of the command-line contract; a closed pipe ends like success.
  package var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .badData: 65
    case .noInput: 66
    case .missing: 69
    case .cannotCreate: 73
    case .ioFailed: 74
    case .interrupted: 130
    case .closedPipe: 0
    }
  }
}
