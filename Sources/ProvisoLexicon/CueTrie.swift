import ProvisoText

/// The compiled patterns: a trie over word numbers with edges for words, word classes and gaps.
struct CueTrie: Sendable {
  private struct Node: Sendable {
    /// The first of the cues that end here, in `ends`; −1 for none.
    var end: Int32 = -1
    /// The first of the class edges, in `classEdges`; −1 for none.
    var classEdge: Int32 = -1
    /// The node after a gap; −1 for none.
    var gap: Int32 = -1
    /// Whether a gap leads here.
    var isBehindGap = false
    /// A bit for each word number, modulo 64, that an edge leads on with.
    var words: UInt64 = 0
  }
  private struct End: Sendable {
    let cue: Int32
    let layer: Int32
    let next: Int32
  }
  private struct ClassEdge: Sendable {
    let classes: WordClass
    let target: Int32
    let next: Int32
  }

  /// The longest match that starts at one token, by layer.
  struct Longest {
    var end: [5 of Int32] = .init(repeating: -1)
    var cue: [5 of Int32] = .init(repeating: -1)
    /// A bit for each layer that has a match.
    var layers: UInt8 = 0
  }

  private var nodes: [Node] = []
  private var ends: [End] = []
  private var classEdges: [ClassEdge] = []
  private var edges = EdgeTable()

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
      let next = addNode()
      edges.insert(EdgeTable.Edge(node: node, word: word, target: next))
      nodes[Int(node)].words |= 1 &<< UInt64(word & 63)
      return next
    case .wordClass(let classes):
      var edge = nodes[Int(node)].classEdge
      while edge >= 0, classEdges[Int(edge)].classes != classes {
        edge = classEdges[Int(edge)].next
      }
      if edge >= 0 { return classEdges[Int(edge)].target }
      let next = addNode()
      classEdges.append(
        ClassEdge(classes: classes, target: next, next: nodes[Int(node)].classEdge))
      nodes[Int(node)].classEdge = Int32(classEdges.count - 1)
      return next
    case .gap:
      if nodes[Int(node)].gap < 0 {
        let next = addNode()
        nodes[Int(next)].isBehindGap = true
        nodes[Int(node)].gap = next
      }
      return nodes[Int(node)].gap
    }
  }

  mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
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

  /// Follows the words from `position` on and notes the longest match of each layer.
  ///
  /// - Complexity: O(*d*) in the depth of the trie, times ``PhrasePattern/maximalGap`` for each gap.
  func longest(
    from root: Int32, at start: Int, words: Span<Word>, tokens: Span<Token>,
    into longest: inout Longest
  ) {
    var root = root
    var position = start
    while true {
      let node = nodes[Int(root)]
      if node.end >= 0 { note(node.end, position, &longest) }
      guard position < words.count else { return }
      let word = words[position]
      let isWord = word.id >= 0 && node.words &>> UInt64(word.id & 63) & 1 != 0
      let next = isWord ? edges.target(from: root, word: word.id) : nil
      if node.classEdge < 0, node.gap < 0 {
        // One way on at most: no need to come back.
        guard let next else { return }
        root = next
        position += 1
        continue
      }
      if let next {
        self.longest(from: next, at: position + 1, words: words, tokens: tokens, into: &longest)
      }
      var edge = node.classEdge
      while edge >= 0 {
        let found = classEdges[Int(edge)]
        if word.classes.intersects(found.classes) {
          self.longest(
            from: found.target, at: position + 1, words: words, tokens: tokens, into: &longest)
        }
        edge = found.next
      }
      guard node.gap >= 0 else { return }
      var skipped = 0
      while skipped <= PhrasePattern.maximalGap, position + skipped < words.count {
        self.longest(
          from: node.gap, at: position + skipped, words: words, tokens: tokens, into: &longest)
        guard tokens[position + skipped].isWordLike else { break }
        skipped += 1
      }
      return
    }
  }

  /// Notes the cues from `first` on, which end before `position`, where they are the longest yet.
  private func note(_ first: Int32, _ position: Int, _ longest: inout Longest) {
    var end = first
    while end >= 0 {
      let found = ends[Int(end)]
      let layer = Int(found.layer)
      if Int(longest.end[layer]) < position {
        longest.end[layer] = Int32(truncatingIfNeeded: position)
        longest.cue[layer] = found.cue
        longest.layers |= 1 &<< UInt8(truncatingIfNeeded: layer)
      }
      end = found.next
    }
  }
}
