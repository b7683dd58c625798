import ProvisoLexicon
import ProvisoTestSupport
import Testing

@testable import ProvisoFeatures

/// Labels of the condition layer that nothing reads would change nothing.
@Suite struct ConditionLabelTests {
  @Test("Every label of a trigger is read")
  func labels() throws {
    let marks: Set = [
      "whole", "clause", "phrase", "sentence", "soft", "strict", "last", "first", "initial",
    ]
    let known = marks.union(ConditionFrame.Handler.allCases.map(\.rawValue))
    for cue in try RepositoryLexicon.shared.get().cues where cue.role.layer == .condition {
      #expect(known.isSuperset(of: cue.labels), "\(cue.key)")
    }
  }
}
