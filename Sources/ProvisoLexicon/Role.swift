/// What a cue does to the propositions in its scope.
public enum Role: String, CaseIterable, Sendable {
  // How far the words bind, strongest first (Searle & Vanderveken's degrees of strength).

  /// A device that makes an undertaking binding ("hereby", "legally binding").
  case binding
  /// A plain promise ("pledge to", "commit to").
  case undertaking
  /// A plan or expectation of the speaker ("plan to", "intend to").
  case intention
  /// A wish, hope or aim ("hope to", "seek to").
  case aspiration
  /// A possibility that is kept open ("open to", "will not rule out").
  case openness
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

  // Conditions by type; see `ConditionType`.

  /// Opens an ordinary condition ("provided that").
  case pre
  /// Opens an exclusive condition ("only if").
  case only
  /// Opens an exception ("unless").
  case exc
  /// Opens a limit in time ("as long as").
  case dur
  /// Limits the act to what is possible ("as far as possible").
  case cap
  /// Leaves the act to somebody's discretion ("where appropriate").
  case disc

  // Look-alikes of conditions by type; see `LookalikeType`.

  /// A concession ("even if").
  case conc
  /// About the talk, not the act ("if I may say so").
  case speech
  /// A premise of an inference ("if he signed, he agreed").
  case epi
  /// An embedded question ("asked if").
  case embq
  /// Contrary to fact ("had they asked").
  case cf
  /// The same words in another sense ("as if", "provided by").
  case idiom

  // What shifts or ends the others.

  /// Weakens a statement ("perhaps").
  case hedge
  /// Strengthens a statement ("certainly").
  case booster
  /// Negates what it governs ("not", "without").
  case negation
  /// Ends the scope of other cues ("but", "however").
  case terminator

  // What makes an act checkable.

  /// How much ("40 million euros").
  case quantity
  /// By when ("by the end of 2030").
  case deadline

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
  /// How far words bind, from ``Role/binding`` to ``Role/achievement``.
  case force
  /// Conditions and their look-alikes.
  case condition
  /// What shifts or ends the others: ``Role/hedge``, ``Role/negation`` and the like.
  case modifier
  /// Quantities and deadlines.
  case slot
  /// Words that attribute something to a source.
  case attribution

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
  /// All layers except ``attribution``, which only documents need.
  public static var statement: LayerSet { LayerSet(rawValue: 15) }

  private init(_ layer: Layer) { rawValue = 1 << UInt8(layer.rawValue) }
}
