public import ProvisoText

/// The places of the tokens that most rules look for, so that they need not look at all tokens.
public struct Landmarks: Sendable {
  /// What is known of 64 tokens, a bit each, the first in the lowest place.
  @usableFromInline struct Block: BitwiseCopyable, Sendable {
    @usableFromInline var notable: UInt64 = 0
    @usableFromInline var auxiliaries: UInt64 = 0
    @usableFromInline var verbs: UInt64 = 0

    init() {}
  }

  @usableFromInline var blocks = Scratch<Block>()

  init() {}

  /// The first number, mark, month, word in capitals, or word of the classes ``telling``, at
  /// `index` or after it; `Int.max` where there is none.
  @inlinable public func notable(from index: Int) -> Int { first(from: index) { $0.notable } }

  /// The first modal or form of *be*, *have* or *do* at `index` or after it; `Int.max` for none.
  @inlinable public func auxiliary(from index: Int) -> Int {
    first(from: index) { $0.auxiliaries }
  }

  /// The first place at `index` or after it where a verb can commit somebody without a cue.
  ///
  /// It is an auxiliary, or one of the two tokens after a word of a first person. Where there is
  /// none, the answer is beyond the last token.
  @inlinable public func verb(from index: Int) -> Int { first(from: index) { $0.verbs } }

  /// - Complexity: O(1) for each 64 tokens that are passed over.
  @inlinable @inline(__always) func first(
    from index: Int, in tokens: (Block) -> UInt64
  ) -> Int {
    var place = index &>> 6
    guard place < blocks.count else { return .max }
    var rest = tokens(blocks[place]) & (~0 &<< UInt64(truncatingIfNeeded: index))
    while rest == 0 {
      place &+= 1
      guard place < blocks.count else { return .max }
      rest = tokens(blocks[place])
    }
    return place &<< 6 | rest.trailingZeroBitCount
  }

  /// The classes of words that show a person, an organisation or the past.
  @inlinable package static var telling: WordClass {
    [.firstSingular, .firstPlural, .second, .third, .organisation, .contractParty, .pastForm]
  }

  /// Replaces the contents by the landmarks of a text.
  ///
  /// - Returns: all classes of all tokens, and a bit for each kind of token.
  /// - Complexity: O(*n*) in the number of tokens.
  mutating func find(_ tokens: [Token], _ words: [Word]) -> (classes: WordClass, kinds: UInt32) {
    blocks.begin(room: tokens.count / 64 + 1)
    var classes: WordClass = []
    var kinds: UInt32 = 0
    // The words after a first person at the end of the block before.
    var behind: UInt64 = 0
    for start in stride(from: 0, to: tokens.count, by: 64) {
      var block = Block()
      var persons: UInt64 = 0
      var bit: UInt64 = 1
      for index in start..<min(start &+ 64, tokens.count) {
        let (token, own) = (tokens[index], words[index].classes)
        classes.formUnion(own)
        kinds |= 1 &<< UInt32(token.kind.rawValue)
        let isNotable =
          token.kind != .word || own.intersects(Landmarks.telling.union(.month))
          || token.shape.contains(.allCapitals)
        block.notable |= isNotable ? bit : 0
        block.auxiliaries |= own.intersects([.modal, .be, .have, .auxiliaryDo]) ? bit : 0
        persons |= own.intersects([.firstSingular, .firstPlural]) ? bit : 0
        bit &<<= 1
      }
      block.verbs = block.auxiliaries | behind | persons &<< 1 | persons &<< 2
      behind = persons &>> 63 | persons &>> 62
      blocks.append(reserved: block)
    }
    return (classes, kinds)
  }
}
