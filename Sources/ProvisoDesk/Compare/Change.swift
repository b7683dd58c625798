/// What became of a statement between two versions.
package enum Change: String, CaseIterable, Sendable {
  /// Only in the new version.
  case added
  /// Only in the old version.
  case dropped
  /// The course was turned round: to act became to refrain, or the reverse.
  case reversed
  /// A live condition, where there was none.
  case newlyConditional = "newly conditional"
  /// No live condition any more.
  case freed = "freed of a condition"
  /// Binds more: a higher level, a looser condition, or more that can be checked.
  case firmedUp = "firmed up"
  /// Binds less.
  case softened
  /// Other words, the same scores.
  case reworded
  /// The same words.
  case unchanged
}
