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
    #expect(imaged.cues.map(parts) == compiled.cues.map(parts))
    for name in WordSetName.allCases {
      #expect(imaged.sets.hashes(of: name) == compiled.sets.hashes(of: name))
    }
    var (first, second) = (Reading(), Reading())
    var matches = 0
    for file in files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        // The fourth cell of an entry has its examples.
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard !line.hasPrefix("#"), cells.count > 3 else { continue }
        let bytes = Array(cells[3].utf8)
        first.read(bytes.span, with: compiled)
        second.read(bytes.span, with: imaged)
        #expect(first.matches == second.matches)
        matches += first.matches.count
      }
    }
    #expect(matches > compiled.cues.count)
    #expect(imaged.check().count == compiled.check().count)
  }

  /// All that an entry says, but for its examples.
  private func parts(_ cue: Cue) -> [String] {
    [
      cue.key, cue.pattern, cue.role.rawValue, cue.direction.rawValue, "\(cue.maximalScope)",
    ] + cue.labels
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
