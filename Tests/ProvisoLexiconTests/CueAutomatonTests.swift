import ProvisoText
import Testing

@testable import ProvisoLexicon

@Suite("The automaton of cues")
struct CueAutomatonTests {
  private static func files(_ cues: String) -> [LexiconFile] {
    [
      LexiconFile(name: "classes.tsv", bytes: Array("pronoun\tI we they us\n".utf8)),
      LexiconFile(name: "cues.tsv", bytes: Array(cues.utf8)),
    ]
  }

  private static let some = files(
    """
    (promise|pledge|vow) to (do|make|keep)\tundertaking\t-\tWe promise to do it.
    they (do|make) <pronoun> ... if\tpre\tscope=5\tThey make us plans if asked.
    (promise|pledge) nothing\tdenial\tscope=4 frame=b,c\tThey promise nothing.

    """)

  @Test("nodes behind which the same can follow are one")
  func isMinimal() throws {
    let compiler = try LexiconCompiler(Self.some)
    let (automaton, nodes) = CueAutomaton.minimal(compiler.trie, compiler.cues)
    let shapes = automaton.shapes()
    #expect(Set(shapes).count == shapes.count)
    #expect(nodes.count == compiler.trie.count && nodes.max() == Int32(shapes.count - 1))
    #expect(shapes.count < nodes.count / 2)
  }

  @Test("what an image writes it reads, and no damage makes it crash")
  func damage() throws {
    let image = try Lexicon.image(of: Self.some)
    let read = try #require(LexiconImage(image, Self.some))
    #expect(read.bytes(Self.some) == image)
    let text = Array("We pledge to keep it, and they make us plans if pledged nothing.".utf8)
    var (reading, expected) = (Reading(), Reading())
    expected.read(text.span, with: try Lexicon(Self.some))
    #expect(!expected.matches.isEmpty)
    for index in image.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = image
        damaged[index] = value
        // Whatever is accepted can be used.
        reading.read(text.span, with: try Lexicon(image: damaged, of: Self.some))
      }
    }
    reading.read(text.span, with: try Lexicon(image: image, of: Self.some))
    #expect(reading.matches == expected.matches)
  }
}
