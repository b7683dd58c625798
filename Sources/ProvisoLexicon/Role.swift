/// What a cue does to the propositions in its scope.
public enum Role: String, CaseIterable, Sendable {
  // How far the words bind, strongest first (Searle & Vanderveken's degrees of strength).
  case binding, undertaking, intention, aspiration, openness
  /// An undertaking or intention to refrain ("refuse to").
  case refusal
  /// Takes a commitment back or says that there was none ("never promised").
  case denial
  /// Declines to commit oneself ("it is too early to say").
  case reserve
  /// Obligation or necessity ("must", "need to").
  case deontic
  /// A demand on others ("call on", "urge").
  case directive
  /// What is foreseen, not undertaken ("is expected to").
  case prediction
  /// Announces the speaker's own words ("let me be clear").
  case announcement
  /// A finished act ("has already").
  case achievement

  // Conditions by type, then their look-alikes by type.
  case pre, only, exc, dur, cap, disc
  case conc, speech, epi, embq, cf, idiom

  // What shifts or ends the others.
  case hedge, booster, negation, terminator

  // What makes an act checkable.
  case quantity, deadline

  /// A verb, noun or preposition that attributes words or thoughts to a source.
  case attribution

  /// Whether both are the same, without a comparison of their names.
  @inlinable public static func == (first: Role, second: Role) -> Bool {
    // SAFETY: an enumeration of at most 256 cases without payload is one byte.
    unsafe unsafeBitCast(first, to: UInt8.self) == unsafeBitCast(second, to: UInt8.self)
  }

  /// The layer inside which cues of this role compete for words.
  public var layer: Layer {
    switch self {
    case .pre, .only, .exc, .dur, .cap, .disc, .conc, .speech, .epi, .embq, .cf, .idiom: .condition
    case .hedge, .booster, .negation, .terminator: .modifier
    case .quantity, .deadline: .slot
    case .attribution: .attribution
    default: .force
    }
  }

  /// Whether the role opens a live condition.
  public var isCondition: Bool {
    switch self {
    case .pre, .only, .exc, .dur, .cap, .disc: true
    default: false
    }
  }
}

/// A family of roles: inside a layer the leftmost, longest cue wins; layers do not compete.
public enum Layer: Int, CaseIterable, Sendable {
  case force, condition, modifier, slot, attribution

  /// Whether both are the same, without the detour over raw values.
  @inlinable public static func == (first: Layer, second: Layer) -> Bool {
    first.rawValue == second.rawValue
  }
}

/// Some of the layers.
public struct LayerSet: OptionSet, Sendable {
  /// One bit a layer, by its raw value.
  public let rawValue: UInt8
  /// Creates a set from its bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// ``Layer/force``.
  public static var force: LayerSet { LayerSet(.force) }
  /// ``Layer/condition``.
  public static var condition: LayerSet { LayerSet(.condition) }
  /// ``Layer/modifier``.
  public static var modifier: LayerSet { LayerSet(.modifier) }
  /// ``Layer/slot``.
  public static var slot: LayerSet { LayerSet(.slot) }
  /// ``Layer/attribution``.
  public static var attribution: LayerSet { LayerSet(.attribution) }
  /// All layers.
  public static var all: LayerSet { LayerSet(rawValue: 31) }
  /// All layers but ``attribution``, which only documents ask for.
  public static var statement: LayerSet { LayerSet(rawValue: 15) }

  private init(_ layer: Layer) { rawValue = 1 << UInt8(layer.rawValue) }
}
