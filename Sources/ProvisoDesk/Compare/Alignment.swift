/// Which statements of two versions belong together.
///
/// Method: statements with the same words are paired first, the *k*-th with the *k*-th. Every other
/// one is compared with those that share a rarer word (``Similarity``). The pairs above a threshold
/// fall into connected groups; inside each, the one-to-one matching with the greatest sum of
/// similarities is found exactly (``Assignment``), or greedily by similarity where a group has more
/// than ``exactLimit`` statements on a side. Order plays no part except between equal values, where
/// the neighbour in place wins, so reordering is free. A statement that stays alone, and most of
/// whose words are in a statement that has a partner already, joins that pair: the old statement
/// was split, or old ones were merged.
package struct Alignment: Sendable {
  /// Statements that belong together; one side is empty for what was dropped or added.
  package struct Group: Sendable, Equatable {
    /// Numbers in the old version, rising.
    package var old: [Int]
    /// Numbers in the new version, rising.
    package var new: [Int]
    /// The similarity of the pair it began with; 0 for one side alone.
    package var similarity: Double
  }

  /// The largest side of a group that is matched exactly.
  static let exactLimit = 120
  /// The least similarity of a pair.
  static let threshold = 0.3
  /// The least share of a part's words that the whole must hold.
  static let containment = 0.6

  /// The groups in the order of the new version, dropped statements after their old neighbour.
  package let groups: [Group]

  /// Aligns two versions.
  ///
  /// - Complexity: O(*p* log *p*) in the candidate pairs, and O(*k*³) for a group of *k*
  ///   statements.
  package init(_ old: [ComparedStatement], _ new: [ComparedStatement]) {
    let similarity = Similarity(old, new)
    let place = { (pair: Similarity.Pair) -> Double in
      let first = Double(pair.old) / Double(max(1, old.count))
      let second = Double(pair.new) / Double(max(1, new.count))
      return pair.value + 0.001 * (1 - abs(first - second))
    }
    var partner = Alignment.equals(old, new)
    var isTaken = [Bool](repeating: false, count: new.count)
    for case .some(let number) in partner { isTaken[number] = true }
    let pairs =
      similarity.pairs(threshold: Alignment.threshold) { partner[$0] == nil && !isTaken[$1] }
      .map { Similarity.Pair(old: $0.old, new: $0.new, value: place($0)) }
    for component in Alignment.components(pairs, old.count) {
      for pair in Alignment.matching(component) { partner[pair.old] = pair.new }
    }
    var groups: [Group] = []
    var groupOfOld = [Int?](repeating: nil, count: old.count)
    var groupOfNew = [Int?](repeating: nil, count: new.count)
    for (first, second) in partner.enumerated() {
      guard let second else { continue }
      groupOfOld[first] = groups.count
      groupOfNew[second] = groups.count
      groups.append(
        Group(old: [first], new: [second], similarity: similarity.similarity(first, second)))
    }
    let loose = similarity.pairs(threshold: 0.1) {
      (groupOfOld[$0] == nil) != (groupOfNew[$1] == nil)
    }
    for pair in loose.sorted(by: { ($1.value, $0.old, $0.new) < ($0.value, $1.old, $1.new) }) {
      if groupOfNew[pair.new] == nil, let group = groupOfOld[pair.old],
        groups[group].old.count == 1,
        similarity.containment(ofNew: pair.new, inOld: pair.old) >= Alignment.containment,
        groups[group].new.allSatisfy({ similarity.addsToOld(pair.new, beside: $0, old: pair.old) })
      {
        groupOfNew[pair.new] = group
        groups[group].new.append(pair.new)
      } else if groupOfOld[pair.old] == nil, let group = groupOfNew[pair.new],
        groups[group].new.count == 1,
        similarity.containment(ofOld: pair.old, inNew: pair.new) >= Alignment.containment,
        groups[group].old.allSatisfy({ similarity.addsToNew(pair.old, beside: $0, new: pair.new) })
      {
        groupOfOld[pair.old] = group
        groups[group].old.append(pair.old)
      }
    }
    for number in new.indices where groupOfNew[number] == nil {
      groups.append(Group(old: [], new: [number], similarity: 0))
    }
    for number in old.indices where groupOfOld[number] == nil {
      groups.append(Group(old: [number], new: [], similarity: 0))
    }
    self.groups = Alignment.ordered(groups, groupOfOld)
  }

  /// What statements of the same words have in common; their bytes where they have no words.
  private static func key(of statement: ComparedStatement) -> [UInt64] {
    statement.words.isEmpty ? statement.text.map(UInt64.init) : statement.words.map(\.key)
  }

  /// Pairs of statements with the same words.
  private static func equals(_ old: [ComparedStatement], _ new: [ComparedStatement]) -> [Int?] {
    var places: [[UInt64]: [Int]] = [:]
    for (number, statement) in new.enumerated().reversed() {
      places[key(of: statement), default: []].append(number)
    }
    return old.map { places[key(of: $0)]?.popLast() }
  }

  /// The pairs that hang together by common statements.
  private static func components(_ pairs: [Similarity.Pair], _ oldCount: Int) -> [[Similarity.Pair]]
  {
    var parent: [Int: Int] = [:]
    func root(_ node: Int) -> Int {
      var node = node
      while let next = parent[node], next != node {
        if let far = parent[next] { parent[node] = far }
        node = next
      }
      return node
    }
    for pair in pairs {
      let (first, second) = (root(pair.old), root(oldCount + pair.new))
      if first != second { parent[second] = first }
    }
    return Dictionary(grouping: pairs) { root($0.old) }.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func matching(_ pairs: [Similarity.Pair]) -> [Similarity.Pair] {
    let rows = Set(pairs.map(\.old)).sorted()
    let columns = Set(pairs.map(\.new)).sorted()
    if max(rows.count, columns.count) > exactLimit {
      var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
      return pairs.sorted { ($1.value, $0.old, $0.new) < ($0.value, $1.old, $1.new) }
        .filter { pair in
          guard !takenOld.contains(pair.old), !takenNew.contains(pair.new) else { return false }
          takenOld.insert(pair.old)
          takenNew.insert(pair.new)
          return true
        }
    }
    let rowOf = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var values = [[Double]](
      repeating: [Double](repeating: 0, count: columns.count), count: rows.count)
    for pair in pairs {
      if let row = rowOf[pair.old], let column = columnOf[pair.new] {
        values[row][column] = pair.value
      }
    }
    let assigned = Assignment(values).columns
    return pairs.filter { pair in
      guard let row = rowOf[pair.old], let column = columnOf[pair.new] else { return false }
      return assigned[row] == column
    }
  }

  /// By the first new statement; a dropped one after the group of the old statement before it.
  private static func ordered(_ groups: [Group], _ groupOfOld: [Int?]) -> [Group] {
    // For each old statement the first new one that the nearest old one before it became.
    var before: [Int] = []
    var last = -1
    for group in groupOfOld {
      before.append(last)
      if let group, let first = groups[group].new.min() { last = first }
    }
    func place(_ group: Group) -> (Int, Int, Int) {
      if let first = group.new.min() { return (first, 0, 0) }
      return (before[group.old[0]], 1, group.old[0])
    }
    return groups.map { (group: $0, place: place($0)) }.sorted { $0.place < $1.place }
      .map { entry in
        var group = entry.group
        group.old.sort()
        group.new.sort()
        return group
      }
  }
}
