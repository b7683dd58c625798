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
  /// `advice` ends messages about labels of the scheme that are missing; where `isQuiet`, records
  /// that break the scheme are not reported.
  ///
  /// - Throws: ``IOFailure`` that names file, line and field.
  func quotes(
    _ files: [String]? = nil, kind: Model.Kind?, advice: String = "", isQuiet: Bool = false,
    _ skipped: inout SkippedRecords
  ) throws -> [LabelledQuote] {
    var files = files ?? data
    if files.isEmpty {
      guard !Terminal.isInteractive(.input) else {
        throw IOFailure(.usage, "no data; name files of labelled quotes (.jsonl, .csv, .tsv)")
      }
      files = ["-"]
    }
    try checkRoles(kind)
    var quotes = QuoteReader(kind, QuoteFields(name(of:)), advice: advice)
    for path in files {
      let format = RecordFormat(ending: path) ?? .jsonl
      guard format == .jsonl || format.delimiter != nil else {
        throw IOFailure(.usage, "labelled quotes are .jsonl, .csv or .tsv", file: path)
      }
      let before = quotes.quotes.count + skipped.count
      try read(RecordInput(path: path, format: format), &quotes, &skipped)
      guard quotes.quotes.count + skipped.count == before else { continue }
      let failure = IOFailure(
        .badData, "there are no labelled quotes in it", file: ByteSource.name(of: path))
      guard skipBad else { throw failure }
      skipped.add(failure)
    }
    if !quotes.quotes.isEmpty { try check(quotes.found) }
    if !isQuiet, let first = quotes.breaches.first {
      Terminal.write(
        "proviso: \(quotes.breaches.count) of \(quotes.quotes.count) records break the labelling "
          + "scheme and are used as they are; the first: \(first)\n")
    }
    return quotes.quotes
  }

  /// Reads the quotes of one file.
  private func read(
    _ input: RecordInput, _ quotes: inout QuoteReader, _ skipped: inout SkippedRecords
  ) throws {
    var reader = try RecordReader([input])
    var chunk = RecordChunk()
    var cursor = RecordCursor(fields: quotes.fields.names, takesEmptyFiles: true)
    while try reader.next(into: &chunk) {
      skipped.add(
        try cursor.forEach(in: chunk, skipsBad: skipBad) { (cursor) throws(IOFailure) in
          try quotes.add(cursor, chunk)
        })
    }
  }

  /// The quotes whose labels have no fault.
  ///
  /// With `--skip-bad` the others are reported; without it they are kept, and fail later.
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

  /// The name of the field with a role.
  private func name(of role: QuoteRole) -> String {
    switch role {
    case .text: textField
    case .label: labelField
    case .group: groupField
    case .id: idField
    case .source: sourceField
    case .weight: weightField
    }
  }

  /// Makes sure that quotes are not grouped by their labels.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where label and group are named alike.
  private func checkRoles(_ kind: Model.Kind?) throws(IOFailure) {
    guard groupField == labelField, kind != .gold, groupField != QuoteRole.group.usualName else {
      return
    }
    throw IOFailure(
      .usage,
      "--label-field and --group-field are both '\(groupField)'; groups are kept whole, so that no "
        + "fold would know the labels that it is judged on")
  }

  /// - Throws: ``IOFailure`` of kind `usage` for a field that was named and that no record has.
  private func check(_ found: Set<QuoteRole>) throws(IOFailure) {
    // A record without text or label is reported where it is.
    for role in [QuoteRole.group, .id, .source, .weight]
    where name(of: role) != role.usualName && !found.contains(role) {
      throw IOFailure(.usage, "\(role.option): no record has a field '\(name(of: role))'")
    }
  }
}
