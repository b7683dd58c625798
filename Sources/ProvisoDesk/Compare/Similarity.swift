import ProvisoNumerics
import ProvisoText

/// How alike statements of two versions are, by their words weighted by rarity.
///
/// A statement is a bag of single words and of pairs of neighbours, each weighted by its inverse
/// document frequency over both versions (Spärck Jones 1972), grammatical words by a quarter of it
/// and pairs by half. Similarity is the weighted Dice coefficient, 2·w(A∩B) / (w(A) + w(B));
/// containment is w(A∩B) / w(A) over single words.
///
/// Candidates come from an inverted index over the terms of at most ``common`` statements. What the
/// frequent terms could add is bounded from above, so that a pair is passed over only when it
/// cannot reach the threshold; texts that share no rarer term are never compared.
struct Similarity {
  /// A candidate pair and its similarity.
  struct Pair {
    let old: Int
    let new: Int
    let value: Double
  }

  /// A term of a statement and how often it occurs there.
  private struct Count {
    let term: Int32
    let number: Int32
  }

  /// The terms of a statement, by number, with their weights summed.
  private struct Bag {
    var counts: [Count] = []
    var total = 0.0
    /// The weight of the terms that are too frequent for the index.
    var frequent = 0.0
  }

  /// The greatest number of new statements that a term of the index may occur in.
  static let common = 64

  private var old: [Bag] = []
  private var new: [Bag] = []
  private var weights: [Double] = []
  private var isSingle: [Bool] = []
  /// For each term the new statements that hold it; empty for frequent terms.
  private var postings: [[Count]]

  /// Reads the words of both versions.
  ///
  /// - Complexity: O(*n*) in the number of words, except for sorting the terms of each statement.
  init(_ oldStatements: [ComparedStatement], _ newStatements: [ComparedStatement]) {
    var terms = TermTable()
    old = oldStatements.map { Bag(counts: terms.counts(of: $0)) }
    new = newStatements.map { Bag(counts: terms.counts(of: $0)) }
    let statements = Double(old.count + new.count)
    weights = zip(terms.frequencies, terms.shares)
      .map { frequency, share in
        share * (1 + Logistic.log((1 + statements) / (1 + Double(frequency))))
      }
    isSingle = terms.isSingle
    postings = [[Count]](repeating: [], count: weights.count)
    for (number, bag) in new.enumerated() {
      for count in bag.counts {
        postings[Int(count.term)].append(Count(term: Int32(number), number: count.number))
      }
    }
    let isFrequent = postings.map { $0.count > Similarity.common }
    for term in postings.indices where isFrequent[term] { postings[term] = [] }
    for index in old.indices { weigh(&old[index], isFrequent) }
    for index in new.indices { weigh(&new[index], isFrequent) }
  }

  private func weigh(_ bag: inout Bag, _ isFrequent: [Bool]) {
    for count in bag.counts {
      let weight = weights[Int(count.term)] * Double(count.number)
      bag.total += weight
      if isFrequent[Int(count.term)] { bag.frequent += weight }
    }
  }

  /// The pairs that share a rarer term and are alike to at least `threshold`, of those that
  /// `isWanted` wants.
  ///
  /// - Complexity: O(terms × ``common``), and the length of the statements for each pair that can
  ///   reach the threshold.
  func pairs(threshold: Double, _ isWanted: (Int, Int) -> Bool) -> [Pair] {
    var shares = [Double](repeating: 0, count: new.count)
    var touched: [Int] = []
    var pairs: [Pair] = []
    for (number, bag) in old.enumerated() {
      touched.removeAll(keepingCapacity: true)
      for count in bag.counts {
        let weight = weights[Int(count.term)]
        for posting in postings[Int(count.term)] {
          let other = Int(posting.term)
          if shares[other] == 0 { touched.append(other) }
          shares[other] += weight * Double(min(count.number, posting.number))
        }
      }
      touched.sort()
      for other in touched {
        let most = shares[other] + min(bag.frequent, new[other].frequent)
        shares[other] = 0
        guard 2 * most >= threshold * (bag.total + new[other].total), isWanted(number, other) else {
          continue
        }
        let value = similarity(number, other)
        if value >= threshold { pairs.append(Pair(old: number, new: other, value: value)) }
      }
    }
    return pairs
  }

  /// The weighted Dice coefficient of an old and a new statement; 1 for two without words.
  func similarity(_ first: Int, _ second: Int) -> Double {
    let whole = old[first].total + new[second].total
    return whole > 0 ? 2 * shared(old[first].counts, new[second].counts) / whole : 1
  }

  /// The share of the old statement's words that the new one holds.
  func containment(ofOld first: Int, inNew second: Int) -> Double {
    contained(singles(old[first]), singles(new[second]))
  }

  /// The share of the new statement's words that the old one holds.
  func containment(ofNew second: Int, inOld first: Int) -> Double {
    contained(singles(new[second]), singles(old[first]))
  }

  /// Whether `old` holds words of a new statement that another lacks, a third of it at least.
  func addsToOld(_ second: Int, beside other: Int, old first: Int) -> Bool {
    adds(singles(new[second]), singles(new[other]), singles(old[first]))
  }

  /// The same with the versions changed over.
  func addsToNew(_ first: Int, beside other: Int, new second: Int) -> Bool {
    adds(singles(old[first]), singles(old[other]), singles(new[second]))
  }

  private func singles(_ bag: Bag) -> [Count] { bag.counts.filter { isSingle[Int($0.term)] } }

  private func adds(_ part: [Count], _ other: [Count], _ whole: [Count]) -> Bool {
    let known = Set(other.map(\.term))
    let common = shared(part.filter { !known.contains($0.term) }, whole)
    return common > 0 && common >= weight(part) / 3
  }

  private func contained(_ part: [Count], _ whole: [Count]) -> Double {
    let all = weight(part)
    return all > 0 ? shared(part, whole) / all : 0
  }

  private func weight(_ counts: [Count]) -> Double {
    counts.reduce(0) { $0 + weights[Int($1.term)] * Double($1.number) }
  }

  /// The weight of what both hold; both are sorted by term.
  private func shared(_ first: [Count], _ second: [Count]) -> Double {
    var (index, other) = (0, 0)
    var sum = 0.0
    while index < first.count, other < second.count {
      if first[index].term < second[other].term {
        index += 1
      } else if first[index].term > second[other].term {
        other += 1
      } else {
        let number = min(first[index].number, second[other].number)
        sum += weights[Int(first[index].term)] * Double(number)
        index += 1
        other += 1
      }
    }
    return sum
  }

  /// Numbers the terms of both versions.
  private struct TermTable {
    private var numbers: [UInt64: Int32] = [:]
    /// How many statements hold each term.
    private(set) var frequencies: [Int] = []
    /// 1 for a word, a quarter for a grammatical one, a half for a pair.
    private(set) var shares: [Double] = []
    private(set) var isSingle: [Bool] = []

    mutating func counts(of statement: ComparedStatement) -> [Count] {
      var terms: [Int32] = []
      var before: UInt64?
      for word in statement.words {
        terms.append(number(word.key, word.isFunction ? 0.25 : 1, isSingle: true))
        if let before {
          terms.append(number(WordHash.pair(before, word.key), 0.5, isSingle: false))
        }
        before = word.key
      }
      terms.sort()
      var counts: [Count] = []
      for term in terms {
        if let last = counts.last, last.term == term {
          counts[counts.count - 1] = Count(term: term, number: last.number + 1)
        } else {
          counts.append(Count(term: term, number: 1))
          frequencies[Int(term)] += 1
        }
      }
      return counts
    }

    private mutating func number(_ key: UInt64, _ share: Double, isSingle: Bool) -> Int32 {
      if let known = numbers[key] { return known }
      let fresh = Int32(shares.count)
      numbers[key] = fresh
      frequencies.append(0)
      shares.append(share)
      self.isSingle.append(isSingle)
      return fresh
    }
  }
}
