/// What the words at one place tell of the end of a condition.
enum SpanStep {
  /// The condition ends before this token.
  case ends(Int)
  /// The walk goes on at this token.
  case goesOn(Int)
}

/// A walk over the words of a condition, to where it ends.
protocol SpanWalk {
  /// The first token after the trigger.
  var start: Int { get }
  /// The token at which the walk gives up.
  var limit: Int { get }

  /// What the words at `index` tell.
  mutating func step(_ index: Int) -> SpanStep
}

extension SpanWalk {
  /// Where the condition ends; nil where no word before ``limit`` tells.
  mutating func walked() -> Int? {
    var index = start
    while index < limit {
      switch step(index) {
      case .ends(let end): return end
      case .goesOn(let next): index = next
      }
    }
    return nil
  }
}
