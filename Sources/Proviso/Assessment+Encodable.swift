import ProvisoLexicon

/// Assessments encode with the keys that `proviso score` writes.
///
/// `Documentation/Guides/formats.md` lists them. Offsets are of UTF-8 bytes, as `offsets` says; the
/// words of spans are left out, since an assessment does not hold its text.
extension Assessment: Encodable {
  /// The keys of all objects.
  fileprivate enum Key: String, CodingKey {
    case commitment, conditionality, specificity, firmness, domain, cues, offsets
    case level, name, score, probabilities, interval, polarity, holder
    case conditions, lookalikes, slots, type, kind, start, end, trigger, role, entry, scope
    case isIn = "in"
  }

  /// Encodes the scales with what belongs to each, firmness, domain and cues.
  ///
  /// - Throws: what the encoder throws.
  /// - Complexity: O(*n*) in the number of spans.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.nest(.commitment) { scale in
      try scale.encode(commitment, commitment.level.rawValue, commitment.level.name)
      try scale.encode(polarity?.rawValue ?? "", forKey: .polarity)
      try scale.encode(holder.rawValue, forKey: .holder)
    }
    try object.nest(.conditionality) { scale in
      try scale.encode(conditionality, conditionality.level.rawValue, conditionality.level.name)
      try scale.list(.conditions, conditions) { clause, condition in
        try clause.encode(condition.type.name, forKey: .type)
        try clause.encode(condition.span)
        try clause.nest(.trigger) { try $0.encode(condition.trigger) }
      }
      try scale.list(.lookalikes, lookalikes) { clause, lookalike in
        try clause.encode(lookalike.type.name, forKey: .type)
        try clause.encode(lookalike.span)
      }
    }
    try object.nest(.specificity) { scale in
      try scale.encode(specificity, specificity.level.rawValue, specificity.level.name)
      try scale.list(.slots, details) { slot, detail in
        try slot.encode(detail.kind.rawValue, forKey: .kind)
        try slot.encode(detail.span)
      }
    }
    try object.encode(firmness, forKey: .firmness)
    try object.nest(.domain) { try $0.encode(isInDomain, forKey: .isIn) }
    try object.list(.cues, cues) { cue, evidence in
      try cue.encode(evidence.span)
      try cue.encode(evidence.cue.role.rawValue, forKey: .role)
      try cue.encode(evidence.cue.key, forKey: .entry)
      try cue.nest(.scope) { try $0.encode(evidence.scope) }
    }
    try object.encode("utf8", forKey: .offsets)
  }
}

extension KeyedEncodingContainer where Key == Assessment.Key {
  /// Encodes an object under `key`.
  fileprivate mutating func nest(_ key: Key, _ fill: (inout Self) throws -> Void) rethrows {
    var object = nestedContainer(keyedBy: Key.self, forKey: key)
    try fill(&object)
  }

  /// Encodes an array of objects under `key`, one for each element.
  fileprivate mutating func list<Element>(
    _ key: Key, _ elements: [Element], _ fill: (inout Self, Element) throws -> Void
  ) rethrows {
    var array = nestedUnkeyedContainer(forKey: key)
    for element in elements {
      var object = array.nestedContainer(keyedBy: Key.self)
      try fill(&object, element)
    }
  }

  /// Encodes the start and the end of a span.
  fileprivate mutating func encode(_ span: Range<Int>) throws {
    try encode(span.lowerBound, forKey: .start)
    try encode(span.upperBound, forKey: .end)
  }

  /// Encodes what every scale has.
  fileprivate mutating func encode<Level>(
    _ scale: Assessment.Scale<Level>, _ level: Int, _ name: String
  ) throws {
    try encode(level, forKey: .level)
    try encode(name, forKey: .name)
    try encode(scale.score, forKey: .score)
    try encode(scale.probabilities, forKey: .probabilities)
    try encode([scale.interval.lowerBound, scale.interval.upperBound], forKey: .interval)
  }
}
