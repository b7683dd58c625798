import ProvisoLexicon
import ProvisoTestSupport
import Testing

@testable import ProvisoStatements

/// Labels of the attribution layer that nothing reads would change nothing; `pseudo` says just that.
@Suite struct FrameLabelTests {
  @Test("Every label of an attribution is read")
  func labels() throws {
    for cue in try RepositoryLexicon.shared.get().cues where cue.role == .attribution {
      #expect(cue.labels.allSatisfy { $0 == "pseudo" || !Frame([$0]).isEmpty }, "\(cue.key)")
    }
  }
}
