/// The one headline number, from 0 to 1: how firmly the words bind as they stand.
///
/// With *c*, *d*, *s* the scores of the three scales (expected level over highest level),
///
///     firmness = c · (1 − 0.5 · d) · (0.8 + 0.2 · s)
///
/// Commitment carries the number, for without it there is nothing to be firm about. A strict gate
/// halves it: the promise remains, but somebody else decides. Specificity adds up to a fifth: what
/// can be checked binds more than what cannot. The product rises with *c* and *s* and falls with
/// *d* wherever *c* > 0, and is 0 exactly where *c* is.
public enum Firmness {
  /// The share that the strictest condition takes away.
  static let gate = 0.5
  /// The share that full specificity adds.
  static let detail = 0.2

  /// The firmness of three scores between 0 and 1.
  public static func value(commitment: Double, conditionality: Double, specificity: Double)
    -> Double
  {
    commitment * (1 - gate * conditionality) * (1 - detail + detail * specificity)
  }
}
