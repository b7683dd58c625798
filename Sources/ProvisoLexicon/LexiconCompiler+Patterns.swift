extension LexiconCompiler {
  /// Where a pattern begins: in front of every root.
  private static let beginning: Int32 = -1
  /// How deep brackets may be nested.
  private static let maximalDepth = 32

  /// Adds the phrases of a pattern to the trie.
  ///
  /// - Returns: the nodes at which the phrases end, each once.
  /// - Complexity: O(*n*) in the number of nodes that the phrases pass through.
  mutating func nodes(ofPattern pattern: ArraySlice<UInt8>) throws(PatternError) -> [Int32] {
    var index = pattern.startIndex
    let ends = try alternatives(pattern, &index, from: [Self.beginning], depth: 0)
    guard index == pattern.endIndex else { throw PatternError("a ')' has no '('") }
    for node in ends {
      if node == Self.beginning { throw PatternError(Self.needsWord) }
      if trie.nodes[Int(node)].isBehindGap { throw PatternError("a pattern cannot end with a gap") }
    }
    return ends
  }

  private static let needsWord =
    "a pattern must start with a word, not with a class, a gap or nothing"

  /// Walks from `start` through all up to the closing bracket; returns where that leads.
  private mutating func alternatives(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int, from start: [Int32], depth: Int
  ) throws(PatternError) -> [Int32] {
    var result: [Int32] = []
    var current = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x29:
        guard depth > 0 else { return current }
        index += 1
        return distinct(result + current)
      case 0x20: index += 1
      case 0x7C:
        guard depth > 0 else { throw PatternError("'|' is outside brackets") }
        result += current
        current = start
        index += 1
      case 0x28:
        guard depth < Self.maximalDepth else {
          throw PatternError("brackets are nested more than \(Self.maximalDepth) deep")
        }
        index += 1
        current = try alternatives(bytes, &index, from: current, depth: depth + 1)
      default:
        let first = index
        while index < bytes.endIndex, bytes[index] != 0x20, bytes[index] != 0x7C,
          bytes[index] != 0x29, bytes[index] != 0x28
        { index += 1 }
        current = try step(PhrasePattern.elements(bytes[first..<index], inflection), from: current)
      }
      if current.count > PhrasePattern.maximalPhrases {
        throw PatternError(
          "the pattern expands to more than \(PhrasePattern.maximalPhrases) phrases")
      }
    }
    if depth > 0 { throw PatternError("a '(' has no ')'") }
    return current
  }

  /// Where one of `elements` leads from the nodes of `start`.
  private mutating func step(
    _ elements: [PhrasePattern.Element], from start: [Int32]
  ) throws(PatternError) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(start.count * elements.count)
    for node in start {
      for element in elements {
        if node == Self.beginning {
          guard case .word(let hash) = element else { throw PatternError(Self.needsWord) }
          result.append(root(of: hash))
        } else {
          result.append(insert(element, at: node))
        }
      }
    }
    return elements.count > 1 ? distinct(result) : result
  }

  /// The nodes without repetitions, in their order.
  private mutating func distinct(_ nodes: [Int32]) -> [Int32] {
    stamp += 1
    if stamps.count < trie.count + 1 {
      stamps += [Int](repeating: 0, count: trie.count + 1 - stamps.count)
    }
    return nodes.filter { node in
      defer { stamps[Int(node) + 1] = stamp }
      return stamps[Int(node) + 1] != stamp
    }
  }
}
