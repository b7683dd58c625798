public import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoText

extension Model.Kind: ExpressibleByArgument {}

/// Which labelled quotes are read.
struct QuoteOptions: ParsableArguments {
  @Argument(
    help:
      "Files of labelled quotes: .jsonl, .csv or .tsv; - or none: JSON lines from standard input.",
    completion: .file())
  var data: [String] = []

  @Option(help: ArgumentHelp("The field with the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The field with the label.", valueName: "name"))
  var labelField = "label"

  @Option(
    help: ArgumentHelp(
      "The field with the group (document, speaker) that folds must not split.", valueName: "name"))
  var groupField = "group"

  @Option(help: ArgumentHelp("The field with the identifier.", valueName: "name"))
  var idField = "id"

  @Option(
    help: ArgumentHelp("The field with the source, for figures by source.", valueName: "name"))
  var sourceField = "source"

  @Option(
    help: ArgumentHelp(
      """
      The field with the weight of a quote in training, 1 where it is missing. Labels of the \
      scheme that are marked unsure count half of it.
      """, valueName: "name"))
  var weightField = "weight"

  @Flag(help: "Report bad records and continue; the exit code is still 65.")
  var skipBad = false

  /// Reads all quotes of `files`, or of the files of the command line.
  ///
  /// - Throws: ``IOFailure`` that names file, line and field.
  func quotes(
    _ files: [String]? = nil, kind: Model.Kind?, _ skipped: inout SkippedRecords
  ) throws -> [LabelledQuote] {
    var files = files ?? data
    if files.isEmpty {
      guard !Terminal.isInteractive(.input) else {
        throw IOFailure(.usage, "no data; name files of labelled quotes (.jsonl, .csv, .tsv)")
      }
      files = ["-"]
    }
    try checkRoles(kind)
    var quotes: [LabelledQuote] = []
    var breaches: [String] = []
    // The named fields that some record has.
    var found: Set<Int> = []
    for path in files {
      let format = RecordFormat(ending: path) ?? .jsonl
      guard format == .jsonl || format.delimiter != nil else {
        throw IOFailure(.usage, "labelled quotes are .jsonl, .csv or .tsv", file: path)
      }
      var reader = try RecordReader([RecordInput(path: path, format: format)])
      var chunk = RecordChunk()
      let before = quotes.count + skipped.count
      var cursor = RecordCursor(fields: fields, takesEmptyFiles: true)
      while try reader.next(into: &chunk) {
        skipped.add(
          try cursor.forEach(in: chunk, skipsBad: skipBad) { (cursor) throws(IOFailure) in
            for index in 2...5 where field(index, cursor).kind != .missing { found.insert(index) }
            quotes.append(try quote(cursor, chunk, kind, &breaches))
          })
      }
      guard quotes.count + skipped.count == before else { continue }
      let failure = IOFailure(
        .badData, "there are no labelled quotes in it", file: ByteSource.name(of: path))
      guard skipBad else { throw failure }
      skipped.add(failure)
    }
    if !quotes.isEmpty { try check(found) }
    if let first = breaches.first {
      Terminal.write(
        "proviso: \(breaches.count) of \(quotes.count) records break the labelling scheme and are "
          + "used as they are; the first: \(first)\n")
    }
    return quotes
  }

  /// The quotes whose labels have no fault; with `--skip-bad` the others are reported, else all are left to fail.
  func usable(
    _ quotes: [LabelledQuote], _ skipped: inout SkippedRecords,
    fault: (LabelledQuote) -> String?
  ) -> [LabelledQuote] {
    guard skipBad else { return quotes }
    var usable: [LabelledQuote] = []
    for quote in quotes {
      if let fault = fault(quote) {
        skipped.add(IOFailure(.badData, "\(quote.place): \(fault)"))
      } else {
        usable.append(quote)
      }
    }
    return usable
  }

  /// The fields by their roles: text, label, group, identifier, source, weight.
  private var roles: [String] {
    [textField, labelField, groupField, idField, sourceField, weightField]
  }

  /// The fields to look for, each once, however many roles it has.
  private var fields: [String] {
    roles.enumerated().filter { roles.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// What a record has in a role; nothing for a group that is the label.
  private func field(_ role: Int, _ cursor: RecordCursor) -> Field {
    guard role != 2 || !groupIsLabel, let place = fields.firstIndex(of: roles[role]) else {
      return .missing
    }
    return cursor.fields[place]
  }

  /// Whether the field of the label is the one that usually has the group.
  private var groupIsLabel: Bool { groupField == labelField }

  /// Folds by label would be judged on labels that no fit to the others knows.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where label and group are named alike.
  private func checkRoles(_ kind: Model.Kind?) throws(IOFailure) {
    guard groupIsLabel, kind != .gold, groupField != "group" else { return }
    throw IOFailure(
      .usage,
      "--label-field and --group-field are both '\(groupField)'; groups are kept whole, so that no "
        + "fold would know the labels that it is judged on")
  }

  /// - Throws: ``IOFailure`` of kind `usage` for a field that was named and that no record has.
  private func check(_ found: Set<Int>) throws(IOFailure) {
    for (index, name, usual, option) in [
      (2, groupField, "group", "--group-field"), (3, idField, "id", "--id-field"),
      (4, sourceField, "source", "--source-field"), (5, weightField, "weight", "--weight-field"),
    ] where name != usual && !found.contains(index) {
      throw IOFailure(.usage, "\(option): no record has a field '\(name)'")
    }
  }

  private func quote(
    _ cursor: RecordCursor, _ chunk: RecordChunk, _ kind: Model.Kind?, _ breaches: inout [String]
  ) throws(IOFailure) -> LabelledQuote {
    let text = try cursor.text(0, in: chunk)
    var bytes: [UInt8] = []
    cursor.copyBytes(of: text, in: chunk, into: &bytes)
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw cursor.blank(in: chunk)
    }
    func string(_ index: Int) -> String {
      let field = field(index, cursor)
      guard field.kind != .missing, field.kind != .null else { return "" }
      var value: [UInt8] = []
      cursor.copyBytes(of: field, in: chunk, into: &value)
      return String(decoding: value, as: UTF8.self)
    }
    var weight = string(5).isEmpty ? 1 : LabelledQuote.Label.number(in: string(5)) ?? .nan
    guard weight > 0, weight <= 1e6 else {
      throw cursor.failure(
        "must be a number above 0, of at most 1,000,000", in: chunk, field: weightField)
    }
    let label: LabelledQuote.Label
    if kind == .gold {
      guard chunk.format == .jsonl else {
        throw cursor.failure("gold labels have spans; give them as .jsonl", in: chunk)
      }
      let object: JSONValue
      do {
        object = try JSONValue(chunk.bytes.span, cursor.record)
      } catch {
        throw cursor.failure("broken JSON: \(error.kind.rawValue)", in: chunk)
      }
      let gold = try GoldRecord.gold(object, bytes, cursor, chunk)
      label = .gold(gold.labels)
      if gold.isUnsure { weight /= 2 }
      if let breach = gold.breach { breaches.append("\(chunk.name):\(cursor.line): \(breach)") }
    } else {
      let field = field(1, cursor)
      switch field.kind {
      case .missing:
        throw cursor.failure(
          "missing; name the field of the label with --label-field", in: chunk, field: labelField)
      case .number: label = .number(Double(string(1)) ?? .nan)
      case .string, .boolean:
        let text = string(1).trimmed
        guard !text.isEmpty else {
          throw cursor.failure(
            "blank; give the quote a label or leave it out", in: chunk, field: labelField)
        }
        label = .text(text)
      default:
        throw cursor.failure(
          "of type \(field.kind.rawValue); a label is a string or a number", in: chunk,
          field: labelField)
      }
    }
    return LabelledQuote(
      id: string(3).isEmpty ? "\(chunk.name):\(cursor.line)" : string(3), text: bytes,
      group: string(2), source: string(4), label: label, weight: weight,
      place: "\(chunk.name):\(cursor.line): field '\(labelField)'")
  }
}
