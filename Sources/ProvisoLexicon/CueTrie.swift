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
    /// Whether a word edge leads on.
    var hasWordEdge = false
  }
  private struct End: Sendable {
    let cue: Int32
    let layer: Int8
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
  }

  private var nodes: [Node] = []
  private var ends: [End] = []
  private var classEdges: [ClassEdge] = []
  private var edges: [UInt64: Int32] = [:]

  /// Adds `sequence`, whose first element the caller has turned into a node; returns the last node.
  mutating func insert(
    _ sequence: ArraySlice<PhrasePattern.Element>, from root: Int32, table: inout WordTable
  ) -> Int32 {
    var node = root
    for element in sequence {
      switch element {
      case .word(let hash):
        let key = CueTrie.key(node, Int32(table.insert(hash)))
        if let next = edges[key] {
          node = next
        } else {
          let next = addNode()
          edges[key] = next
          nodes[Int(node)].hasWordEdge = true
          node = next
        }
      case .wordClass(let classes):
        var edge = nodes[Int(node)].classEdge
        while edge >= 0, classEdges[Int(edge)].classes != classes {
          edge = classEdges[Int(edge)].next
        }
        if edge >= 0 {
          node = classEdges[Int(edge)].target
        } else {
          let next = addNode()
          classEdges.append(
            ClassEdge(classes: classes, target: next, next: nodes[Int(node)].classEdge))
          nodes[Int(node)].classEdge = Int32(classEdges.count - 1)
          node = next
        }
      case .gap:
        if nodes[Int(node)].gap < 0 {
          let next = addNode()
          nodes[Int(node)].gap = next
        }
        node = nodes[Int(node)].gap
      }
    }
    return node
  }

  mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  /// Marks that `cue` ends at `node`; returns a cue of the same layer that ended there before.
  mutating func end(_ cue: Int, layer: Layer, at node: Int32) -> Int? {
    var end = nodes[Int(node)].end
    while end >= 0 {
      if ends[Int(end)].layer == Int8(layer.rawValue) { return Int(ends[Int(end)].cue) }
      end = ends[Int(end)].next
    }
    ends.append(
      End(cue: Int32(cue), layer: Int8(layer.rawValue), next: nodes[Int(node)].end))
    nodes[Int(node)].end = Int32(ends.count - 1)
    return nil
  }

  /// Follows the words from `position` on and notes the longest match of each layer.
  ///
  /// - Complexity: O(*d*) in the depth of the trie, times ``PhrasePattern/maximalGap`` for each gap.
  func longest(
    from root: Int32, at position: Int, words: Span<Word>, tokens: Span<Token>,
    into longest: inout Longest
  ) {
    let node = nodes[Int(root)]
    var end = node.end
    while end >= 0 {
      let found = ends[Int(end)]
      if Int(longest.end[Int(found.layer)]) < position {
        longest.end[Int(found.layer)] = Int32(position)
        longest.cue[Int(found.layer)] = found.cue
      }
      end = found.next
    }
    guard position < words.count else { return }
    let word = words[position]
    if node.hasWordEdge, word.id >= 0, let next = edges[CueTrie.key(root, word.id)] {
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
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) &<< 32 | UInt64(UInt32(bitPattern: word))
  }
}
