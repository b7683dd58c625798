package import ProvisoLexicon

/// Which role the categories of another dictionary take.
package struct RoleMapping: Sendable {
  private var named: [String: Role] = [:]
  private let fallback: Role?

  /// Creates a mapping.
  ///
  /// - Parameters:
  ///   - named: Roles by category; a category `outer/inner` is also known by `inner` and by
  ///     `outer`.
  ///   - fallback: The role of every other category that has no usual role.
  package init(named: [String: Role] = [:], fallback: Role? = nil) {
    self.fallback = fallback
    for (category, role) in named { self.named[category.lowercased()] = role }
  }

  /// The role of a category; nil where nothing says it.
  package func role(of category: String) -> Role? {
    let names = [category] + category.split(separator: "/").reversed().map(String.init)
    for name in names.map({ $0.lowercased() }) {
      if let role = named[name] { return role }
    }
    for name in names.map({ $0.lowercased() }) {
      if let role = RoleMapping.usual[name] ?? Role(rawValue: name) { return role }
    }
    return fallback
  }

  /// Categories of LIWC, of common quanteda dictionaries and of ConText whose sense is a role's.
  package static let usual: [String: Role] = [
    "tentat": .hedge, "tentative": .hedge, "hedges": .hedge, "weasel": .hedge,
    "uncertainty": .hedge, "uncertain": .hedge, "possible_existence": .hedge, "weak_modal": .hedge,
    "certain": .booster, "certitude": .booster, "certainty": .booster, "boosters": .booster,
    "strong_modal": .booster, "negate": .negation, "negations": .negation,
    "negated_existence": .negation, "not_existence": .negation, "condition": .pre,
    "conditional": .pre, "conditions": .pre, "hypothetical": .pre, "commitment": .undertaking,
    "commissive": .undertaking, "promise": .undertaking, "promises": .undertaking,
    "pledge": .undertaking, "constraining": .binding, "intentions": .intention,
    "plans": .intention, "hope": .aspiration, "hopes": .aspiration, "wish": .aspiration,
    "obligation": .deontic, "necessity": .deontic, "exceptions": .exc, "exception": .exc,
    "concession": .conc, "concessive": .conc, "terminate": .terminator, "conj": .terminator,
    "deadlines": .deadline, "quantities": .quantity,
  ]
}
