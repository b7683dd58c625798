import ProvisoText

/// The patterns while they are compiled: a trie over word numbers with edges for words, word classes
/// and gaps.
///
/// ``CueAutomaton`` is the same with every repetition once.
struct CueTrie: Sendable {
  struct Node: Sendable {
    /// The first of the cues that end here, in `ends`; −1 for none.
    var end: Int32 = -1
    /// The first of the class edges, in `classEdges`; −1 for none.
    var classEdge: Int32 = -1
    /// The node after a gap; −1 for none.
    var gap: Int32 = -1
    /// Whether a gap leads here.
    var isBehindGap = false
  }
  struct End: Sendable {
    let cue: Int32
    let layer: Int32
    let next: Int32
  }
  struct ClassEdge: Sendable {
    let classes: WordClass
    let target: Int32
    let next: Int32
  }

  private(set) var nodes: [Node] = []
  private var ends: [End] = []
  private var classEdges: [ClassEdge] = []
  private var edges = EdgeTable()
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

  /// Adds the root of a word.
  mutating func addRoot(word: Int) -> Int32 {
    add(Step(parent: -1, value: Int32(truncatingIfNeeded: word)), classes: [])
  }

  /// For each node those that words lead to from it.
  func wordChildren() -> [[Int32]] {
    var children = [[Int32]](repeating: [], count: nodes.count)
    for (node, step) in steps.enumerated() where step.parent >= 0 && step.value >= 0 {
      children[Int(step.parent)].append(Int32(truncatingIfNeeded: node))
    }
    return children
  }

  /// Calls `body` with the cues that end at `node`.
  func forEachEnd(_ node: Int, _ body: (Int32) -> Void) {
    var end = nodes[node].end
    while end >= 0 {
      body(ends[Int(end)].cue)
      end = ends[Int(end)].next
    }
  }

  /// Calls `body` with the classes and targets of the class edges of `node`, as they are to be tried.
  func forEachClassEdge(_ node: Int, _ body: (WordClass, Int32) -> Void) {
    var edge = nodes[node].classEdge
    while edge >= 0 {
      body(classEdges[Int(edge)].classes, classEdges[Int(edge)].target)
      edge = classEdges[Int(edge)].next
    }
  }

  private mutating func add(_ step: Step, classes: WordClass) -> Int32 {
    let next = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node())
    steps.append(step)
    guard step.parent >= 0 else { return next }
    let node = Int(step.parent)
    if step.value >= 0 {
      edges.insert(EdgeTable.Edge(node: step.parent, word: step.value, target: next))
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
    ends.append(
      End(cue: Int32(cue), layer: Int32(layer.rawValue), next: nodes[Int(node)].end))
    nodes[Int(node)].end = Int32(ends.count - 1)
    return nil
  }
}
