package import Proviso
import ProvisoFeatures
package import ProvisoLexicon
import ProvisoText

/// How the cues of a lexicon fare in a corpus: how often each fires, in which company, how rightly.
///
/// One value a thread; ``merge(_:)`` joins them. What is kept grows with the lexicon, not with the
/// corpus.
package struct LexiconCoverage: Sendable {
  /// What is known of one cue.
  package struct CueCount: Sendable {
    /// How often it fired.
    package var matches = 0
    /// How many statements it fired in.
    package var statements = 0
    /// Of a condition cue: how often a live condition came of it.
    package var live = 0
    /// Of a condition cue: how often a look-alike came of it.
    package var lookalike = 0
    /// How many matches are in labelled statements.
    package var labelled = 0
    /// How many of those the labels bear out.
    package var right = 0
    /// Matches in context, a sample that does not depend on the order of the corpus.
    package var lines: [ContextLine] = []
  }

  /// What became of one word that often opens conditions.
  package struct TriggerCount: Sendable {
    /// How often the word occurred.
    package var occurrences = 0
    /// How often it opened, or helped to open, a live condition.
    package var live = 0
    /// How often a look-alike, by type.
    package var lookalikes = [Int](repeating: 0, count: LookalikeType.allCases.count)

    /// The look-alikes of all types.
    package var lookalike: Int { lookalikes.reduce(0, +) }
  }

  /// A match with the words around it.
  package struct ContextLine: Sendable {
    /// Up to eight words before.
    package var before: String
    /// The words of the cue.
    package var match: String
    /// Up to eight words after it.
    package var after: String
    /// Decides which lines are kept, the lowest ones.
    var order: UInt64
  }

  /// Words whose use as a trigger is counted, unless others are given.
  package static let usualTriggers = [
    "if", "when", "once", "unless", "until", "till", "provided", "providing", "subject", "as",
    "should", "were", "had", "without", "pending", "barring", "after", "before", "only", "whether",
    "depending", "depends", "contingent", "conditional", "while", "assuming",
  ]

  /// The lexicon.
  package let lexicon: Lexicon
  /// How many statements were read.
  package private(set) var statements = 0
  /// How many of them had labels.
  package private(set) var labelledStatements = 0
  /// How many words there were.
  package private(set) var words = 0
  /// The counts by cue.
  package private(set) var cues: [CueCount]
  /// The counts by trigger word, in the order given.
  package private(set) var triggers: [(word: String, count: TriggerCount)]

  /// The place of each word in ``triggers``.
  private let places: WordMap<Int>
  private let linesPerCue: Int
  private var analysis = Analysis()
  private var lastStatement: [Int]

  /// Begins a count of `triggers`, words in lower case that open conditions.
  ///
  /// Of every cue `linesPerCue` matches are kept in context.
  package init(
    _ lexicon: Lexicon, triggers: [String] = usualTriggers, linesPerCue: Int = 3
  ) {
    self.lexicon = lexicon
    self.linesPerCue = linesPerCue
    cues = [CueCount](repeating: CueCount(), count: lexicon.cues.count)
    lastStatement = [Int](repeating: -1, count: lexicon.cues.count)
    self.triggers = triggers.map { ($0, TriggerCount()) }
    places = WordMap(
      Dictionary(
        triggers.enumerated().map { (WordHash.of($1), $0) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  /// Counts one statement, with its labels where there are any, unless it has no words.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates for lines in context only.
  package mutating func add(_ bytes: Span<UInt8>, gold: LabelledQuote.Gold? = nil) {
    analysis.analyse(bytes, with: lexicon)
    guard !analysis.reading.tokens.isEmpty else { return }
    statements += 1
    if gold != nil { labelledStatements += 1 }
    countTriggers()
    var hash = WordHash()
    if linesPerCue > 0 { for index in bytes.indices { hash.add(bytes[index]) } }
    for match in analysis.reading.matches {
      cues[match.cue].matches += 1
      if lastStatement[match.cue] != statements {
        lastStatement[match.cue] = statements
        cues[match.cue].statements += 1
      }
      if lexicon.roles[match.cue].layer == .condition { countOutcome(match) }
      if let gold { judge(match, gold) }
      keepLine(match, bytes, hash.value)
    }
  }

  /// Adds what another value has counted with the same lexicon and triggers.
  package mutating func merge(_ other: LexiconCoverage) {
    statements += other.statements
    labelledStatements += other.labelledStatements
    words += other.words
    for index in cues.indices {
      let found = other.cues[index]
      cues[index].matches += found.matches
      cues[index].statements += found.statements
      cues[index].live += found.live
      cues[index].lookalike += found.lookalike
      cues[index].labelled += found.labelled
      cues[index].right += found.right
      let seen = Set(cues[index].lines.map(\.order))
      cues[index].lines += found.lines.filter { !seen.contains($0.order) }
      cues[index].lines.sort { $0.order < $1.order }
      cues[index].lines = Array(cues[index].lines.prefix(linesPerCue))
    }
    for index in triggers.indices {
      let found = other.triggers[index].count
      triggers[index].count.occurrences += found.occurrences
      triggers[index].count.live += found.live
      for type in found.lookalikes.indices {
        triggers[index].count.lookalikes[type] += found.lookalikes[type]
      }
    }
  }

  private mutating func countTriggers() {
    for index in analysis.reading.tokens.indices {
      let token = analysis.reading.tokens[index]
      guard token.isWordLike else { continue }
      words += 1
      guard let trigger = places[token.hash] else { continue }
      triggers[trigger].count.occurrences += 1
      if analysis.conditions.contains(where: { $0.trigger.contains(index) }) {
        triggers[trigger].count.live += 1
      } else if let found = analysis.lookalikes.first(where: { $0.trigger.contains(index) }) {
        triggers[trigger].count.lookalikes[found.type.rawValue] += 1
      }
    }
  }

  private mutating func countOutcome(_ match: CueMatch) {
    if analysis.conditions.contains(where: { $0.trigger.overlaps(match.tokens) }) {
      cues[match.cue].live += 1
    } else if analysis.lookalikes.contains(where: { $0.trigger.overlaps(match.tokens) }) {
      cues[match.cue].lookalike += 1
    }
  }

  /// Whether the labels bear a match out: a condition cue by a span of its kind that it overlaps,
  /// quantity and deadline by S ≥ 2, a force cue by the level that its role implies.
  private mutating func judge(_ match: CueMatch, _ gold: LabelledQuote.Gold) {
    let role = lexicon.roles[match.cue]
    let right: Bool
    if role.layer == .condition {
      let span =
        analysis.reading.tokens[match.tokens.lowerBound].span
        .start..<analysis.reading.tokens[match.tokens.upperBound - 1].span.end
      let spans = role.isCondition ? gold.conditions.map(\.span) : gold.lookalikes.map(\.span)
      right = spans.contains { $0.overlaps(span) }
    } else if role.layer == .slot {
      right = gold.specificity >= .quantityOrDeadline
    } else if let level = LexiconCoverage.level(of: role) {
      right = gold.commitment == level
    } else {
      return
    }
    cues[match.cue].labelled += 1
    if right { cues[match.cue].right += 1 }
  }

  /// The level of commitment that a role implies.
  package static func level(of role: Role) -> Commitment? {
    switch role {
    case .binding: .binding
    case .undertaking: .undertaking
    case .intention, .refusal: .intention
    case .aspiration: .aspiration
    case .openness: .openness
    case .denial, .reserve, .directive, .prediction, .announcement, .achievement: .noCommitment
    default: nil
    }
  }

  /// Keeps the match if its order, which hangs on the statement alone, is among the lowest.
  private mutating func keepLine(_ match: CueMatch, _ bytes: Span<UInt8>, _ statement: UInt64) {
    guard linesPerCue > 0 else { return }
    let tokens = analysis.reading.tokens
    let order = WordHash.pair(statement, UInt64(match.tokens.lowerBound))
    if cues[match.cue].lines.count == linesPerCue, let last = cues[match.cue].lines.last,
      order >= last.order
    {
      return
    }
    func text(_ range: Range<Int>) -> String {
      guard let first = range.first, let last = range.last else { return "" }
      var piece: [UInt8] = []
      for index in Int(tokens[first].start)..<Int(tokens[last].end) {
        piece.append(bytes[index] < 0x20 ? 0x20 : bytes[index])
      }
      return String(decoding: piece, as: UTF8.self)
    }
    let line = ContextLine(
      before: text(max(0, match.tokens.lowerBound - 8)..<match.tokens.lowerBound),
      match: text(match.tokens),
      after: text(match.tokens.upperBound..<min(tokens.count, match.tokens.upperBound + 8)),
      order: order)
    guard !cues[match.cue].lines.contains(where: { $0.order == order }) else { return }
    let place = cues[match.cue].lines.firstIndex { $0.order > order } ?? cues[match.cue].lines.count
    cues[match.cue].lines.insert(line, at: place)
    if cues[match.cue].lines.count > linesPerCue { cues[match.cue].lines.removeLast() }
  }
}
