import ProvisoLexicon
import Testing

@testable import ProvisoStatements

/// The labels of the attribution layer are those that are read; `pseudo` says just that nothing is.
@Suite struct FrameLabelTests {
  @Test("Every label of an attribution is read")
  func labels() {
    #expect(Layer.attribution.labels == Set(Frame.names.keys).union(["pseudo"]))
  }
}
