import ProvisoLexicon
import ProvisoText
import Testing

@testable import Proviso

@Suite struct LexiconImageTests {
  @Test("the image compiled in is that of the lexicons; Scripts/compile-lexicons renews it")
  func isCurrent() throws {
    #expect(try Lexicon.image(of: Resources.lexiconFiles()) == Resources.lexiconImage)
  }

  @Test("a lexicon reads the same from its image as from its files")
  func readsTheSame() throws {
    let files = Resources.lexiconFiles()
    let compiled = try Lexicon(files)
    let imaged = try Lexicon(image: try Lexicon.image(of: files), of: files)
    #expect(imaged.digest == compiled.digest && imaged.formCount == compiled.formCount)
    #expect(imaged.cues.map(\.key) == compiled.cues.map(\.key))
    #expect(imaged.cues.map(\.labels) == compiled.cues.map(\.labels))
    var (first, second) = (Reading(), Reading())
    for cue in compiled.cues {
      let bytes = Array("They said that \(cue.pattern) it, and we \(cue.pattern) by May.".utf8)
      first.read(bytes.span, with: compiled)
      second.read(bytes.span, with: imaged)
      #expect(first.matches == second.matches)
    }
    #expect(imaged.check().count == compiled.check().count)
  }

  @Test("an image of other files is not used, nor one that was cut")
  func refusesOthers() throws {
    var files = Resources.lexiconFiles()
    let image = try Lexicon.image(of: files)
    let digest = try Lexicon(files).digest
    #expect(try Lexicon(image: Array(image.dropLast(5)), of: files).digest == digest)
    files.removeAll { $0.name == "slots.tsv" }
    #expect(try Lexicon(image: image, of: files).digest == (try Lexicon(files)).digest)
  }
}
