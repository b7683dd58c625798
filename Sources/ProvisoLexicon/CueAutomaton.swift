import ProvisoText

/// The patterns as the smallest automaton that knows them: nodes of a ``CueTrie`` after which the
/// same can follow are one.
///
/// Patterns list alternatives, so that most of a trie repeats itself, and the automaton has a tenth
/// of its nodes or less. Nodes are merged from the ends to the roots (Revuz 1992, Minimisation of
/// acyclic deterministic automata in linear time); so a node has a larger number than those it
/// leads to.
struct CueAutomaton: Sendable {
  struct Node: BitwiseCopyable, Sendable {
    /// The first of the cues that end here, in `ends`; −1 for none.
    var end: Int32 = -1
    /// The first of the class edges, in `classEdges`; −1 for none.
    var classEdge: Int32 = -1
    /// The node after a gap; −1 for none.
    var gap: Int32 = -1
    /// A bit for each layer that has a cue ending here or further on.
    var layers: UInt8 = 0
    /// A bit for each word number, modulo 64, that an edge leads on with.
    var words: UInt64 = 0
  }
  struct End: BitwiseCopyable, Sendable {
    let cue: Int32
    let layer: Int32
    /// The next of the same node; −1 for none.
    let next: Int32
  }
  struct ClassEdge: BitwiseCopyable, Sendable {
    let classes: WordClass
    let target: Int32
    /// The next of the same node; −1 for none.
    let next: Int32
  }

  /// What identifies a node: the cues that end there, and the edges that lead on.
  struct Shape: Hashable {
    struct WordEdge: Hashable {
      let word: Int32
      var target: Int32
    }
    struct ClassEdge: Hashable {
      let classes: UInt64
      var target: Int32
    }

    var cues: [Int32] = []
    /// The edges of words, by their number.
    var words: [WordEdge] = []
    var classes: [ClassEdge] = []
    /// The node after a gap; −1 for none.
    var gap: Int32 = -1

    /// Whether it leads to the first `nodes` nodes only, and has none but the first `cues` cues.
    func fits(nodes: Int, cues: Int) -> Bool {
      let nodes = Int32(truncatingIfNeeded: nodes)
      return self.cues.allSatisfy { $0 >= 0 && $0 < cues }
        && words.allSatisfy { $0.word >= 0 && $0.target >= 0 && $0.target < nodes }
        && classes.allSatisfy { $0.target >= 0 && $0.target < nodes } && gap >= -1 && gap < nodes
    }

    /// Forgets everything, and keeps the memory.
    mutating func clear() {
      cues.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
      classes.removeAll(keepingCapacity: true)
      gap = -1
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var ends: [End] = []
  private(set) var classEdges: [ClassEdge] = []
  private(set) var edges: [EdgeTable.Edge] = []

  /// An automaton without nodes.
  init() {}

  /// The smallest automaton for what `trie` knows, with the node that each of the trie has become.
  ///
  /// - Complexity: O(*n* log *n*) expected in the number of nodes of the trie.
  static func minimal(_ trie: CueTrie, _ cues: [Cue]) -> (automaton: CueAutomaton, node: [Int32]) {
    var automaton = CueAutomaton()
    var merged = [Int32](repeating: -1, count: trie.count)
    var known: [Shape: Int32] = [:]
    for node in merged.indices.reversed() {
      // What a node leads to was added after it, and is merged already.
      var shape = trie.nodes[node].shape
      for edge in shape.words.indices {
        shape.words[edge].target = merged[Int(shape.words[edge].target)]
      }
      for edge in shape.classes.indices {
        shape.classes[edge].target = merged[Int(shape.classes[edge].target)]
      }
      shape.words.sort { $0.word < $1.word }
      if shape.gap >= 0 { shape.gap = merged[Int(shape.gap)] }
      if let same = known[shape] {
        merged[node] = same
      } else {
        merged[node] = automaton.add(shape, cues)
        known[shape] = merged[node]
      }
    }
    return (automaton, merged)
  }

  /// Adds a node of `shape`, whose edges lead to nodes that are there; returns its number.
  mutating func add(_ shape: Shape, _ cues: [Cue]) -> Int32 {
    let number = Int32(truncatingIfNeeded: nodes.count)
    var node = Node()
    for (place, cue) in shape.cues.enumerated() {
      let layer = cues[Int(cue)].role.layer.rawValue
      node.layers |= 1 &<< UInt8(truncatingIfNeeded: layer)
      let next = place + 1 < shape.cues.count ? ends.count + 1 : -1
      if place == 0 { node.end = Int32(truncatingIfNeeded: ends.count) }
      ends.append(
        End(cue: cue, layer: Int32(layer), next: Int32(truncatingIfNeeded: next)))
    }
    for edge in shape.words {
      node.layers |= nodes[Int(edge.target)].layers
      node.words |= 1 &<< UInt64(edge.word & 63)
      edges.append(EdgeTable.Edge(node: number, word: edge.word, target: edge.target))
    }
    for (place, edge) in shape.classes.enumerated() {
      node.layers |= nodes[Int(edge.target)].layers
      let next = place + 1 < shape.classes.count ? classEdges.count + 1 : -1
      if place == 0 { node.classEdge = Int32(truncatingIfNeeded: classEdges.count) }
      classEdges.append(
        ClassEdge(
          classes: WordClass(rawValue: edge.classes), target: edge.target,
          next: Int32(truncatingIfNeeded: next)))
    }
    if shape.gap >= 0 {
      node.layers |= nodes[Int(shape.gap)].layers
      node.gap = shape.gap
    }
    nodes.append(node)
    return number
  }

  /// The shapes of all nodes, which ``add(_:_:)`` makes the same automaton of.
  ///
  /// - Complexity: O(*n*) in the number of nodes and edges.
  func shapes() -> [Shape] {
    var shapes = nodes.map { Shape(gap: $0.gap) }
    for edge in edges {
      shapes[Int(edge.node)].words.append(Shape.WordEdge(word: edge.word, target: edge.target))
    }
    for (number, node) in nodes.enumerated() {
      var end = node.end
      while end >= 0 {
        shapes[number].cues.append(ends[Int(end)].cue)
        end = ends[Int(end)].next
      }
      var edge = node.classEdge
      while edge >= 0 {
        let found = classEdges[Int(edge)]
        shapes[number].classes
          .append(
            Shape.ClassEdge(classes: found.classes.rawValue, target: found.target))
        edge = found.next
      }
    }
    return shapes
  }

  /// What a ``WordIndex`` notes of a word that leads to `node`.
  func next(_ node: Int32) -> UInt64 {
    let node = nodes[Int(node)]
    if node.layers & ~LayerSet.attribution.rawValue == 0 { return 0 }
    return node.end >= 0 || node.classEdge >= 0 || node.gap >= 0 ? ~0 : node.words
  }
}
