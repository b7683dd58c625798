import Proviso

/// Two versions of a text, statement by statement: what changed, by which words, by how much.
///
/// A pair is named by the first rule that holds, and by every later one that holds too:
///
/// 1. *reversed*: both commit, and the polarity differs.
/// 2. *newly conditional* / *freed of a condition*: conditions on one side only.
/// 3. *firmed up* / *softened*, unless reversed: a word that counts changed outside of conditions,
///    and the level of commitment differs; else, where 2 does not hold, its score differs by
///    ``scoreStep`` or more, the condition became looser or stricter, there is more or less to check,
///    or, where neither commits anybody, the modal verb became stronger or weaker.
/// 4. *reworded*, *unchanged*.
///
/// A word that counts is part of a cue, a quantity or a deadline, or a modal or negation: where no
/// such word and no condition changed, differences of the scores are noise of the wording, and the
/// pair is reworded. Statements that were not scored, since they are not English, are only added,
/// dropped, reworded or unchanged.
package struct Comparison: Sendable {
  /// A run of words that only one side has.
  package struct Words: Sendable, Equatable {
    /// The words as written.
    package let text: String
    /// Their bytes in their statement.
    package let span: Range<Int>
    /// The number of their statement in its version.
    package let statement: Int
    /// Whether a word that counts is among them.
    package let isDecisive: Bool
  }

  /// What became of one group of statements.
  package struct Entry: Sendable {
    /// The statements of the old version, by number; several where they were merged.
    package let old: [Int]
    /// The statements of the new version; several where one was split.
    package let new: [Int]
    /// The names, the most important first; never empty.
    package let changes: [Change]
    /// What was taken out.
    package let removed: [Words]
    /// What was added.
    package let inserted: [Words]
    /// How alike the words are, 0 to 1.
    package let similarity: Double
    /// Whether the statement has moved among its neighbours.
    package let isMoved: Bool
  }

  /// The change of the score of commitment that counts at the same level.
  static let scoreStep = 0.08

  /// The statements of the old version.
  package let old: [ComparedStatement]
  /// The statements of the new version.
  package let new: [ComparedStatement]
  /// What became of them, in the order of the new version.
  package let entries: [Entry]

  /// Aligns two versions and names the changes.
  ///
  /// - Complexity: that of ``Alignment``, plus O(*n* *m*) words of each pair.
  package init(_ old: [ComparedStatement], _ new: [ComparedStatement]) {
    self.old = old
    self.new = new
    let groups = Alignment(old, new).groups
    let kept = groups.filter { !$0.old.isEmpty && !$0.new.isEmpty }.map { $0.old[0] }
    let inPlace = Set(Comparison.longestRise(kept))
    entries = groups.map { group in
      Comparison.entry(
        group, old, new, isMoved: group.old.first.map { !inPlace.contains($0) } ?? false)
    }
  }

  /// How many entries have each change as their first name.
  package var counts: [Change: Int] {
    entries.reduce(into: [:]) { $0[$1.changes[0], default: 0] += 1 }
  }

  private static func entry(
    _ group: Alignment.Group, _ old: [ComparedStatement], _ new: [ComparedStatement], isMoved: Bool
  ) -> Entry {
    let before = group.old.flatMap { number in old[number].words.map { (number, $0) } }
    let after = group.new.flatMap { number in new[number].words.map { (number, $0) } }
    let diff = WordDiff(before.map(\.1.key), after.map(\.1.key))
    let removed = runs(diff.removed, before, old)
    let inserted = runs(diff.inserted, after, new)
    let changes: [Change]
    if group.old.isEmpty {
      changes = [.added]
    } else if group.new.isEmpty {
      changes = [.dropped]
    } else if removed.isEmpty, inserted.isEmpty, group.old.count == group.new.count {
      changes = [.unchanged]
    } else {
      let changed = (
        Comparison.only(diff.removed.map { before[$0].1 }, not: diff.inserted.map { after[$0].1 }),
        Comparison.only(diff.inserted.map { after[$0].1 }, not: diff.removed.map { before[$0].1 })
      )
      changes = named(
        group.old.compactMap { old[$0].assessment }, group.new.compactMap { new[$0].assessment },
        removed: changed.0, inserted: changed.1)
    }
    return Entry(
      old: group.old, new: group.new, changes: changes, removed: group.new.isEmpty ? [] : removed,
      inserted: group.old.isEmpty ? [] : inserted, similarity: group.similarity,
      isMoved: isMoved && !group.new.isEmpty)
  }

  private static func named(
    _ old: [Assessment], _ new: [Assessment], removed: [ComparedWord], inserted: [ComparedWord]
  ) -> [Change] {
    let words = removed + inserted
    guard words.contains(where: { $0.isDecisive || $0.isCondition }), let before = Summary(old),
      let after = Summary(new)
    else { return [.reworded] }
    let isForce = words.contains { $0.isDecisive && !$0.isCondition }
    var changes: [Change] = []
    if before.level > 0, after.level > 0, before.isRefusal != after.isRefusal {
      changes.append(.reversed)
    }
    if before.strictness == 0, after.strictness > 0 { changes.append(.newlyConditional) }
    if before.strictness > 0, after.strictness == 0 { changes.append(.freed) }
    let step = after.score - before.score
    if changes.first == .reversed { return changes }
    // A caveat makes no promise firmer, whatever the scores of the words with it.
    let counts = changes.isEmpty ? scoreStep : .infinity
    if isForce, after.level > before.level && step > 0 || step >= counts {
      changes.append(.firmedUp)
    } else if isForce, after.level < before.level && step < 0 || step <= -counts {
      changes.append(.softened)
    } else if changes.isEmpty, before.strictness != after.strictness {
      changes.append(after.strictness < before.strictness ? .firmedUp : .softened)
    } else if changes.isEmpty, before.level > 0 || after.level > 0 {
      if before.details != after.details {
        changes.append(after.details > before.details ? .firmedUp : .softened)
      }
    } else if changes.isEmpty, let first = ModalStrength.strongest(removed),
      let second = ModalStrength.strongest(inserted), first != second
    {
      changes.append(second > first ? .firmedUp : .softened)
    }
    return changes.isEmpty ? [.reworded] : changes
  }

  /// The words of one side that the other has none of; what only moved is not among them.
  private static func only(_ words: [ComparedWord], not others: [ComparedWord]) -> [ComparedWord] {
    let keys = Set(others.map(\.key))
    return words.filter { !keys.contains($0.key) }
  }

  /// The changed words as runs of neighbours, bytes from the first word to the last.
  private static func runs(
    _ numbers: [Int], _ words: [(statement: Int, word: ComparedWord)], _ all: [ComparedStatement]
  ) -> [Words] {
    var result: [Words] = []
    var run: [Int] = []
    func close() {
      guard let first = run.first, let last = run.last else { return }
      let statement = words[first].statement
      let span = words[first].word.span.lowerBound..<words[last].word.span.upperBound
      result.append(
        Words(
          text: String(decoding: all[statement].text[span], as: UTF8.self), span: span,
          statement: statement,
          isDecisive: run.contains { words[$0].word.isDecisive || words[$0].word.isCondition }))
      run = []
    }
    for number in numbers {
      if let last = run.last, last + 1 != number || words[last].statement != words[number].statement
      {
        close()
      }
      run.append(number)
    }
    close()
    return result
  }

  /// The longest rising subsequence: the statements that kept their order (Schensted 1961).
  static func longestRise(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var result: [Int] = []
    var index = ends.last
    while let current = index {
      result.append(numbers[current])
      index = previous[current]
    }
    return result.reversed()
  }
}

/// The strongest commitment of a group, and the strictest condition of its statements.
private struct Summary {
  let level: Int
  let score: Double
  let isRefusal: Bool
  let strictness: Int
  /// How many kinds of checkable parts there are: quantity, deadline.
  let details: Int

  init?(_ group: [Assessment]) {
    guard let best = group.max(by: { $0.commitment.score < $1.commitment.score }) else {
      return nil
    }
    level = best.commitment.level.rawValue
    score = best.commitment.score
    isRefusal = best.polarity == .refrain
    strictness = group.map(\.conditionality.level.rawValue).max() ?? 0
    details = Set(group.flatMap(\.details).map(\.kind)).subtracting([.act]).count
  }
}
