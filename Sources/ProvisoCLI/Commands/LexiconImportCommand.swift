import ArgumentParser
import ProvisoDesk
import ProvisoIO
import ProvisoLexicon

extension ForeignLexicon.Format: ExpressibleByArgument {}

/// `proviso lexicon import`.
struct LexiconImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a LIWC, quanteda or ConText dictionary into a lexicon file, or back.",
    discussion: """
      Categories get roles: common names (tentat, certain, negate, hypothetical, …) automatically, \
      others with --map. Examples are made from the phrases and marked 'generated'; replace them \
      by sentences. With --export a lexicon file becomes a dictionary again.

      EXAMPLES
        proviso lexicon import hedges.yml --role hedge --output mine/hedges.tsv
        proviso lexicon import own.dic --map promise=undertaking --output own.tsv
        proviso lexicon import --export mine/hedges.tsv --output hedges.yml
      """)

  @Argument(
    help: "The dictionary, in plain text: .dic, .yml, .json; with --export a .tsv.",
    completion: .file())
  var file: String

  @Option(help: "Form of the dictionary. Default: by file ending.")
  var format: ForeignLexicon.Format?

  @Option(
    help: ArgumentHelp(
      "The role of a category, as category=role; may be repeated.", valueName: "category=role"))
  var map: [String] = []

  @Option(help: "The role of every other category.")
  var role: String?

  @Flag(help: "Leave out categories without a role instead of stopping.")
  var skipUnmapped = false

  @Flag(help: "The other way: from a lexicon file to a dictionary.")
  var export = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let bytes = try WholeFile.bytes(of: file)
    let name = ByteSource.name(of: file)
    do {
      if export {
        guard let format = format ?? ForeignLexicon.Format(ending: output.output) else {
          throw IOFailure(.usage, "--export: give --format liwc, quanteda or context")
        }
        let lexicon = try LexiconImport.foreign(bytes, name: name)
        try finish(lexicon.written(as: format), lexicon.entries.count, lexicon.notes)
        return
      }
      guard let format = format ?? ForeignLexicon.Format(ending: file) else {
        throw IOFailure(
          .usage,
          "the file ending does not show the format; give --format liwc, quanteda or context",
          file: name)
      }
      let lexicon = try ForeignLexicon(bytes, format: format, name: name)
      let hasOpenEndings = lexicon.entries.contains { $0.literal.contains("*") }
      let result = LexiconImport(
        lexicon, source: name, mapping: try mapping(),
        endings: hasOpenEndings ? try .builtIn() : OpenEndings(names: []))
      if !result.unmapped.isEmpty, !skipUnmapped {
        throw IOFailure(
          .usage,
          "categories without a role: \(result.unmapped.joined(separator: ", ")); "
            + "give --map CATEGORY=ROLE, --role ROLE or --skip-unmapped", file: name)
      }
      try finish(result.text, result.count, result.notes)
    } catch let error as LexiconError {
      throw IOFailure(.badData, error.reason, file: error.file, line: error.line)
    }
  }

  private func finish(_ text: String, _ count: Int, _ notes: [String]) throws {
    var written = try OutputFile.open(output.output, inputs: [file])
    try written.write(Array(text.utf8))
    try written.commit()
    guard !output.quiet else { return }
    for note in notes { Terminal.write("proviso: \(note)\n") }
    Terminal.write("proviso: \(count) entries\(notes.isEmpty ? "" : ", \(notes.count) notes")\n")
  }

  private func mapping() throws -> RoleMapping {
    var named: [String: Role] = [:]
    for pair in map {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw IOFailure(.usage, "--map: '\(pair)' is not CATEGORY=ROLE")
      }
      named[parts[0]] = try known(parts[1], "--map")
    }
    return RoleMapping(named: named, fallback: try role.map { try known($0, "--role") })
  }

  private func known(_ name: String, _ option: String) throws -> Role {
    if let role = Role(rawValue: name) { return role }
    let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
    throw IOFailure(.usage, "\(option): there is no role '\(name)'; roles are \(roles)")
  }
}
