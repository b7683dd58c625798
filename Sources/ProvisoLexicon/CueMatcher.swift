import ProvisoText

/// Finds cues: a ``CueAutomaton`` that does not change any more.
struct CueMatcher: Sendable {
  /// The longest match that starts at one token, by layer.
  struct Longest {
    var end: [5 of Int32] = .init(repeating: -1)
    var cue: [5 of Int32] = .init(repeating: -1)
    /// A bit for each layer that has a match.
    var layers: UInt8 = 0

    /// Forgets the matches.
    @inline(__always) mutating func clear() {
      if layers != 0 { self = Longest() }
    }
  }

  private let nodes: Table<CueAutomaton.Node>
  private let ends: Table<CueAutomaton.End>
  private let classEdges: Table<CueAutomaton.ClassEdge>
  private let edges: EdgeIndex

  init(_ automaton: CueAutomaton) {
    nodes = Table(automaton.nodes)
    ends = Table(automaton.ends)
    classEdges = Table(automaton.classEdges)
    edges = EdgeIndex(EdgeTable(automaton.edges))
  }

  /// Begins to load what ``longest(from:at:words:tokens:layers:into:)`` will look at first.
  @inline(__always) func prefetch(from root: Int32, _ word: Word) {
    nodes.prefetch(Int(root))
    edges.prefetch(from: root, word: word.id)
  }

  /// Whether a cue of one of `layers` may start with the word that leads to `root`.
  @inline(__always) func leads(from root: Int32, to layers: UInt8) -> Bool {
    nodes[Int(root)].layers & layers != 0
  }

  /// Follows the words from `start` on and notes the longest match of each of `layers`, at least.
  ///
  /// - Complexity: O(*d*) in the longest path, times ``PhrasePattern/maximalGap`` for each gap.
  func longest(
    from root: Int32, at start: Int, words: Span<Word>, tokens: Span<Token>, layers: UInt8,
    into longest: inout Longest
  ) {
    var root = root
    var position = start
    while true {
      let node = nodes[Int(root)]
      guard node.layers & layers != 0 else { return }
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
        self.longest(
          from: next, at: position + 1, words: words, tokens: tokens, layers: layers, into: &longest
        )
      }
      var edge = node.classEdge
      while edge >= 0 {
        let found = classEdges[Int(edge)]
        if word.classes.intersects(found.classes) {
          self.longest(
            from: found.target, at: position + 1, words: words, tokens: tokens, layers: layers,
            into: &longest)
        }
        edge = found.next
      }
      guard node.gap >= 0 else { return }
      var skipped = 0
      while skipped <= PhrasePattern.maximalGap, position + skipped < words.count {
        self.longest(
          from: node.gap, at: position + skipped, words: words, tokens: tokens, layers: layers,
          into: &longest)
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
