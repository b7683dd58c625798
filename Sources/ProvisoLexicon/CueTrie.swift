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
  /// How a node was made.
  struct Step: Sendable {
    /// The node in front; −1 for a root.
    let parent: Int32
    /// The number of the word that leads here; ``gap``, or below it a class edge.
    let value: Int32

    static let gap: Int32 = -1
  }

  /// For each node how it was made.
  private(set) var steps: [Step] = []
  /// For each end its node.
  private(set) var endNodes: [Int32] = []

  /// An empty trie.
  init() {}

  /// An empty trie with room for `count` nodes.
  init(room count: Int) {
    nodes.reserveCapacity(count)
    steps.reserveCapacity(count)
    edges = EdgeTable(room: count)
  }

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
      return add(Step(parent: node, value: word), classes: [])
    case .wordClass(let classes):
      var edge = nodes[Int(node)].classEdge
      while edge >= 0, classEdges[Int(edge)].classes != classes {
        edge = classEdges[Int(edge)].next
      }
      if edge >= 0 { return classEdges[Int(edge)].target }
      let value = Step.gap - 1 - Int32(truncatingIfNeeded: classEdges.count)
      return add(Step(parent: node, value: value), classes: classes)
    case .gap:
      let next = nodes[Int(node)].gap
      return next >= 0 ? next : add(Step(parent: node, value: Step.gap), classes: [])
    }
  }

  /// What a ``WordIndex`` notes of a word that leads to `node`.
  func next(_ node: Int32) -> UInt64 {
    let node = nodes[Int(node)]
    if node.layers & ~LayerSet.attribution.rawValue == 0 { return 0 }
    return node.end >= 0 || node.classEdge >= 0 || node.gap >= 0 ? ~0 : node.words
  }

  /// Adds the root of a word.
  mutating func addRoot(word: Int) -> Int32 {
    add(Step(parent: -1, value: Int32(truncatingIfNeeded: word)), classes: [])
  }

  /// Makes a node again that ``steps`` tells of.
  mutating func replay(_ step: Step, _ classes: [WordClass]) {
    let edge = Int(Step.gap - 1 - step.value)
    _ = add(step, classes: step.value < Step.gap && edge < classes.count ? classes[edge] : [])
  }

  private mutating func add(_ step: Step, classes: WordClass) -> Int32 {
    let next = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node())
    steps.append(step)
    guard step.parent >= 0 else { return next }
    let node = Int(step.parent)
    if step.value >= 0 {
      edges.insert(EdgeTable.Edge(node: step.parent, word: step.value, target: next))
      nodes[node].words |= 1 &<< UInt64(step.value & 63)
    } else if step.value == Step.gap {
      nodes[Int(next)].isBehindGap = true
      nodes[node].gap = next
    } else {
      classEdges.append(ClassEdge(classes: classes, target: next, next: nodes[node].classEdge))
      nodes[node].classEdge = Int32(truncatingIfNeeded: classEdges.count - 1)
    }
    return next
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
      place = steps[Int(place)].parent
    }
    ends.append(
      End(cue: Int32(cue), layer: Int32(layer.rawValue), next: nodes[Int(node)].end))
    endNodes.append(node)
    nodes[Int(node)].end = Int32(ends.count - 1)
    return nil
  }
}
