import ProvisoText

/// The patterns while they are compiled.
///
/// A trie over word numbers with edges for words, word classes and gaps; ``CueMatcher`` is what reads
/// with it.
struct CueTrie: Sendable {
  struct Node: BitwiseCopyable, Sendable {
    /// The first of the cues that end here, in `ends`; −1 for none.
    var end: Int32 = -1
    /// The first of the class edges, in `classEdges`; −1 for none.
    var classEdge: Int32 = -1
    /// The node after a gap; −1 for none.
    var gap: Int32 = -1
    /// A bit for each layer that has a cue ending here or further on.
    var layers: UInt8 = 0
    /// Whether a gap leads here.
    var isBehindGap = false
    /// A bit for each word number, modulo 64, that an edge leads on with.
    var words: UInt64 = 0
  }
  struct End: BitwiseCopyable, Sendable {
    let cue: Int32
    let layer: Int32
    let next: Int32
  }
  struct ClassEdge: BitwiseCopyable, Sendable {
    let classes: WordClass
    let target: Int32
    let next: Int32
  }

  private(set) var nodes: [Node] = []
  private(set) var ends: [End] = []
  private(set) var classEdges: [ClassEdge] = []
  private(set) var edges = EdgeTable()
  /// The node in front of each; −1 for roots.
  private var parents: [Int32] = []

  /// The number of nodes.
  var count: Int { nodes.count }

  /// Whether a gap leads to `node`.
  func isBehindGap(_ node: Int32) -> Bool { nodes[Int(node)].isBehindGap }

  /// Adds one `element` behind `node`; returns the node that it leads to.
  ///
  /// - Complexity: O(1) expected.
  mutating func insert(
    _ element: PhrasePattern.Element, at node: Int32, table: inout WordTable
  ) -> Int32 {
    switch element {
    case .word(let hash):
      let word = Int32(truncatingIfNeeded: table.insert(hash))
      if let next = edges.target(from: node, word: word) { return next }
      let next = addNode(behind: node)
      edges.insert(EdgeTable.Edge(node: node, word: word, target: next))
      nodes[Int(node)].words |= 1 &<< UInt64(word & 63)
      return next
    case .wordClass(let classes):
      var edge = nodes[Int(node)].classEdge
      while edge >= 0, classEdges[Int(edge)].classes != classes {
        edge = classEdges[Int(edge)].next
      }
      if edge >= 0 { return classEdges[Int(edge)].target }
      let next = addNode(behind: node)
      classEdges.append(
        ClassEdge(classes: classes, target: next, next: nodes[Int(node)].classEdge))
      nodes[Int(node)].classEdge = Int32(classEdges.count - 1)
      return next
    case .gap:
      if nodes[Int(node)].gap < 0 {
        let next = addNode(behind: node)
        nodes[Int(next)].isBehindGap = true
        nodes[Int(node)].gap = next
      }
      return nodes[Int(node)].gap
    }
  }

  /// What ``Word/next`` notes of a word that leads to `node`.
  func next(_ node: Int32) -> UInt64 {
    let node = nodes[Int(node)]
    if node.layers & ~LayerSet.attribution.rawValue == 0 { return 0 }
    return node.end >= 0 || node.classEdge >= 0 || node.gap >= 0 ? ~0 : node.words
  }

  mutating func addNode(behind parent: Int32 = -1) -> Int32 {
    nodes.append(Node())
    parents.append(parent)
    return Int32(nodes.count - 1)
  }

  /// Marks that `cue` ends at `node`; returns a cue of the same layer that ended there before.
  mutating func end(_ cue: Int, layer: Layer, at node: Int32) -> Int? {
    var end = nodes[Int(node)].end
    while end >= 0 {
      if ends[Int(end)].layer == Int32(layer.rawValue) { return Int(ends[Int(end)].cue) }
      end = ends[Int(end)].next
    }
    // Everything in front of a node that has the layer has it too.
    let bit: UInt8 = 1 &<< UInt8(truncatingIfNeeded: layer.rawValue)
    var place = node
    while place >= 0, nodes[Int(place)].layers & bit == 0 {
      nodes[Int(place)].layers |= bit
      place = parents[Int(place)]
    }
    ends.append(
      End(cue: Int32(cue), layer: Int32(layer.rawValue), next: nodes[Int(node)].end))
    nodes[Int(node)].end = Int32(ends.count - 1)
    return nil
  }
}
