import ProvisoText

/// The patterns while they are compiled: a trie over word numbers with edges for words, word
/// classes and gaps.
///
/// ``CueAutomaton`` is the same with every repetition once.
struct CueTrie: Sendable {
  struct Node: Sendable {
    /// The cues that end here and the edges that lead on, the newest cue and class first.
    var shape = CueAutomaton.Shape()
    /// Whether a gap leads here.
    var isBehindGap = false
  }

  private(set) var nodes: [Node] = []
  /// The edges of words, to be found at once.
  private var edges = EdgeTable()

  /// The number of nodes.
  var count: Int { nodes.count }

  /// Adds one `element` after `node`; returns the node that it leads to.
  ///
  /// - Complexity: O(1) expected.
  mutating func insert(
    _ element: PhrasePattern.Element, at node: Int32, table: inout WordTable
  ) -> Int32 {
    switch element {
    case .word(let hash):
      let word = Int32(truncatingIfNeeded: table.insert(hash))
      if let next = edges.target(from: node, word: word) { return next }
      let next = add()
      edges.insert(EdgeTable.Edge(node: node, word: word, target: next))
      nodes[Int(node)].shape.words.append(.init(word: word, target: next))
      return next
    case .wordClass(let classes):
      for edge in nodes[Int(node)].shape.classes where edge.classes == classes.rawValue {
        return edge.target
      }
      let next = add()
      nodes[Int(node)].shape.classes.insert(.init(classes: classes.rawValue, target: next), at: 0)
      return next
    case .gap:
      if nodes[Int(node)].shape.gap >= 0 { return nodes[Int(node)].shape.gap }
      let next = add()
      nodes[Int(next)].isBehindGap = true
      nodes[Int(node)].shape.gap = next
      return next
    }
  }

  /// Adds a node without edges; returns its number.
  mutating func add() -> Int32 {
    nodes.append(Node())
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Marks that the last of `cues` ends at `node`; returns a cue of the same layer that ended there
  /// before.
  mutating func end(_ cues: [Cue], at node: Int32) -> Int? {
    let cue = cues.count - 1
    let layer = cues[cue].role.layer
    for other in nodes[Int(node)].shape.cues where cues[Int(other)].role.layer == layer {
      return Int(other)
    }
    nodes[Int(node)].shape.cues.insert(Int32(truncatingIfNeeded: cue), at: 0)
    return nil
  }
}
