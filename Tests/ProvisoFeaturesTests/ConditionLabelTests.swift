import ProvisoLexicon
import ProvisoTestSupport
import Testing

@testable import ProvisoFeatures

/// The labels of the condition layer are those that are read.
@Suite struct ConditionLabelTests {
  /// The frame of a trigger with a label.
  private func frame(_ role: Role, _ label: String) throws -> String {
    let line = "if it rains\t\(role.rawValue)\t\(label)\n"
    let file = LexiconFile(name: "conditions.tsv", bytes: Array(line.utf8))
    return "\(ConditionFrame(try #require(try Lexicon([file]).cues.first)))"
  }

  @Test("Every label of a trigger is read, and every handler has its label")
  func labels() throws {
    let known = try #require(Layer.condition.labels)
    let handlers = Set(ConditionFrame.Handler.allCases.map(\.rawValue))
    #expect(known.isSuperset(of: handlers))
    let roles = Role.allCases.filter { $0.layer == .condition }
    for label in known.subtracting(handlers) {
      // What is the usual thing for one role is none for another.
      let isRead = try roles.contains { try frame($0, label) != frame($0, "-") }
      #expect(isRead, "\(label)")
    }
  }

  @Test("The entries of the lexicon have no other labels")
  func entries() throws {
    #expect(try RepositoryLexicon.shared.get().unknownLabels().isEmpty)
  }
}
