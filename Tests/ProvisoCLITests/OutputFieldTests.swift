import ProvisoIO
import Testing

@testable import ProvisoCLI

@Suite("Fields of the output")
struct OutputFieldTests {
  @Test func `Every field has a bit and a name of its own`() {
    let fields = OutputField.allCases
    #expect(Set(fields.map(\.bit)).count == fields.count && !fields.contains { $0.bit == 0 })
    #expect(Set(fields.map(\.name)).count == fields.count)
    for field in fields { #expect(OutputField(name: field.name) == field) }
    #expect(OutputField(name: "none") == nil)
  }

  @Test func `A selection has what was named, and nothing else`() throws {
    for field in OutputField.allCases {
      let selection = try FieldSelection(list: field.name, explains: false)
      #expect(OutputField.allCases.filter { selection.has($0) } == [field])
      #expect(selection.hasAny([.id, field]))
      #expect(selection.hasAny(.domain) == field.name.hasPrefix("domain"))
      #expect(selection.hasAny(.attribution) == field.name.hasPrefix("attribution"))
      let scales: [(String, ScaleFields)] = [
        ("commitment", .commitment), ("conditionality", .conditionality),
        ("specificity", .specificity),
      ]
      for (name, scale) in scales {
        #expect(selection.hasAny(scale.all) == field.name.hasPrefix(name))
      }
    }
  }
}
