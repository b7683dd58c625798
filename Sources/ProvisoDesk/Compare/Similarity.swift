import ProvisoNumerics

/// How alike statements of two versions are, by their words weighted by rarity.
///
/// A statement is a bag of single words and of pairs of neighbours, each weighted by its inverse
/// document frequency over both versions (Spärck Jones 1972), grammatical words by a quarter of it.
/// Similarity is the weighted Dice coefficient, 2·w(A∩B) / (w(A) + w(B)); containment is
/// w(A∩B) / w(A) over single words. Candidates come from an inverted index, so that texts with little
/// in common are never compared.
struct Similarity {
  /// A candidate pair and its similarity.
  struct Pair {
    let old: Int
    let new: Int
    let value: Double
  }

  private typealias Bag = [UInt64: Int]
  private let oldBags: [Bag]
  private let newBags: [Bag]
  private let weights: [UInt64: Double]
  private let oldTotals: [Double]
  private let newTotals: [Double]
  private let singles: Set<UInt64>

  init(_ old: [ComparedStatement], _ new: [ComparedStatement]) {
    var frequency: [UInt64: Int] = [:]
    var functionWords: Set<UInt64> = []
    var singles: Set<UInt64> = []
    func bag(_ statement: ComparedStatement) -> Bag {
      var bag: Bag = [:]
      var before: UInt64?
      for word in statement.words {
        bag[word.key, default: 0] += 1
        singles.insert(word.key)
        if word.isFunction { functionWords.insert(word.key) }
        if let before { bag[Similarity.pair(before, word.key), default: 0] += 1 }
        before = word.key
      }
      for key in bag.keys { frequency[key, default: 0] += 1 }
      return bag
    }
    oldBags = old.map(bag)
    newBags = new.map(bag)
    let count = Double(old.count + new.count)
    var weights: [UInt64: Double] = [:]
    for (key, number) in frequency {
      let weight = 1 + Logistic.log((1 + count) / (1 + Double(number)))
      let share = functionWords.contains(key) ? 0.25 : singles.contains(key) ? 1 : 0.5
      weights[key] = weight * share
    }
    self.weights = weights
    self.singles = singles
    func total(_ bag: Bag) -> Double {
      bag.reduce(0) { $0 + Double($1.value) * (weights[$1.key] ?? 0) }
    }
    oldTotals = oldBags.map(total)
    newTotals = newBags.map(total)
  }

  /// The pairs that share a word and are alike to at least `threshold`.
  ///
  /// Words of more than `common` statements of the new version bring no candidates of their own.
  ///
  /// - Complexity: O(words × `common`) candidates, each linear in the shorter statement.
  func pairs(threshold: Double, common: Int = 64) -> [Pair] {
    var index: [UInt64: [Int]] = [:]
    for (number, bag) in newBags.enumerated() {
      for key in bag.keys { index[key, default: []].append(number) }
    }
    var pairs: [Pair] = []
    for (number, bag) in oldBags.enumerated() {
      var candidates: Set<Int> = []
      for key in bag.keys {
        if let found = index[key], found.count <= common { candidates.formUnion(found) }
      }
      for other in candidates.sorted() {
        let value = similarity(number, other)
        if value >= threshold { pairs.append(Pair(old: number, new: other, value: value)) }
      }
    }
    return pairs
  }

  func similarity(_ old: Int, _ new: Int) -> Double {
    let whole = oldTotals[old] + newTotals[new]
    return whole > 0 ? 2 * shared(oldBags[old], newBags[new]) / whole : 0
  }

  /// The share of the old statement's words that the new one holds.
  func containment(ofOld old: Int, inNew new: Int) -> Double {
    contained(oldBags[old], newBags[new])
  }

  /// The share of the new statement's words that the old one holds.
  func containment(ofNew new: Int, inOld old: Int) -> Double {
    contained(newBags[new], oldBags[old])
  }

  /// Whether `old` holds words of the first new statement that the second lacks, at least a third of it.
  func addsToOld(_ new: Int, beside other: Int, old: Int) -> Bool {
    adds(newBags[new], newBags[other], oldBags[old])
  }

  /// The same with the versions changed over.
  func addsToNew(_ old: Int, beside other: Int, new: Int) -> Bool {
    adds(oldBags[old], oldBags[other], newBags[new])
  }

  private func adds(_ part: Bag, _ other: Bag, _ whole: Bag) -> Bool {
    let fresh = part.filter { singles.contains($0.key) && other[$0.key] == nil }
    let all = part.filter { singles.contains($0.key) }
    let common = shared(fresh, whole)
    return common > 0 && common >= weight(all) / 3
  }

  private func contained(_ part: Bag, _ whole: Bag) -> Double {
    let words = part.filter { singles.contains($0.key) }
    let all = weight(words)
    return all > 0 ? shared(words, whole) / all : 0
  }

  private func weight(_ bag: Bag) -> Double {
    bag.reduce(0) { $0 + Double($1.value) * (weights[$1.key] ?? 0) }
  }

  private func shared(_ first: Bag, _ second: Bag) -> Double {
    let (small, large) = first.count <= second.count ? (first, second) : (second, first)
    return small.reduce(0) { sum, entry in
      guard let other = large[entry.key] else { return sum }
      return sum + Double(min(entry.value, other)) * (weights[entry.key] ?? 0)
    }
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xD6E8_FEB8_6659_FD93) ^ (second &+ 0x632B_E59B_D9B4_E019)
  }
}
