import ProvisoFeatures
import ProvisoLexicon
import Synchronization

/// The names of the features of a lexicon, made when the first is asked for.
///
/// All copies of a scorer share them: to write them out takes longer than to score a statement.
final class FeatureNames: Sendable {
  private let lexicon: Lexicon
  private let made = Mutex<FeatureSchema?>(nil)

  /// The names of the features of `lexicon`.
  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The schema with its names.
  ///
  /// - Complexity: O(*n*) in the number of cues at first, then O(1).
  var schema: FeatureSchema {
    made.withLock { made in
      if let made { return made }
      let schema = FeatureSchema(lexicon)
      made = schema
      return schema
    }
  }
}
