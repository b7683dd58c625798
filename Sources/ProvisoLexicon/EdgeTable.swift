import ProvisoText

/// Edges of words: (node, word) → node, by open addressing with linear probing.
struct EdgeTable: Sendable {
  /// An edge from one node to another with a word; the word is −1 where there is none.
  struct Edge: BitwiseCopyable, Sendable {
    var node: Int32 = 0
    var word: Int32 = -1
    var target: Int32 = -1
  }

  fileprivate var edges: [Edge]
  private var count = 0
  fileprivate var mask: UInt64

  /// An empty table with room for `room` edges.
  init(room: Int = 1 << 16) {
    var capacity = 64
    while capacity < room * 2 { capacity *= 2 }
    edges = [Edge](repeating: Edge(), count: capacity)
    mask = UInt64(capacity - 1)
  }

  /// The table of `edges`, which differ.
  init(_ edges: [Edge]) {
    self.init(room: edges.count)
    for edge in edges { place(edge) }
    count = edges.count
  }

  /// The node that `word` leads to from `node`, or `nil`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func target(from node: Int32, word: Int32) -> Int32? {
    EdgeTable.target(from: node, word: word) { edges[Int(truncatingIfNeeded: $0 & mask)] }
  }

  /// Looks from slot to slot, as linear probing does, until the edge or a free slot is found.
  @inline(__always) fileprivate static func target(
    from node: Int32, word: Int32, edge: (UInt64) -> Edge
  ) -> Int32? {
    var slot = hash(node, word)
    while true {
      let found = edge(slot)
      if found.word == word, found.node == node { return found.target }
      if found.word < 0 { return nil }
      slot &+= 1
    }
  }

  /// Adds an edge that is not there yet.
  mutating func insert(_ edge: Edge) {
    count += 1
    if count * 2 > edges.count {
      let old = edges
      edges = [Edge](repeating: Edge(), count: edges.count * 2)
      mask = UInt64(edges.count - 1)
      for edge in old where edge.word >= 0 { place(edge) }
    }
    place(edge)
  }

  private mutating func place(_ edge: Edge) {
    var slot = EdgeTable.hash(edge.node, edge.word) & mask
    while edges[Int(truncatingIfNeeded: slot)].word >= 0 { slot = (slot &+ 1) & mask }
    edges[Int(truncatingIfNeeded: slot)] = edge
  }

  /// Multiplicative hashing (Knuth, TAOCP 3, § 6.4), from the high bits.
  @inline(__always) fileprivate static func hash(_ node: Int32, _ word: Int32) -> UInt64 {
    let key = UInt64(UInt32(bitPattern: node)) &<< 32 | UInt64(UInt32(bitPattern: word))
    return (key &* 0x9E37_79B9_7F4A_7C15) &>> 32
  }
}

/// An ``EdgeTable`` that does not change any more.
struct EdgeIndex: Sendable {
  private let edges: Table<EdgeTable.Edge>

  init(_ table: EdgeTable) {
    edges = Table(powerOfTwo: table.edges)
  }

  /// The node that `word` leads to from `node`, or `nil`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func target(from node: Int32, word: Int32) -> Int32? {
    EdgeTable.target(from: node, word: word) { edges[wrapping: $0] }
  }

  /// Begins to load what ``target(from:word:)`` will look at.
  @inline(__always) func prefetch(from node: Int32, word: Int32) {
    edges.prefetch(wrapping: EdgeTable.hash(node, word))
  }
}
