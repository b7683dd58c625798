import ProvisoText

/// The hashes of the function words that clause boundaries depend on.
enum KnownWord {
  static let and = WordHash.of("and")
  static let or = WordHash.of("or")
  static let but = WordHash.of("but")
  static let then = WordHash.of("then")
  static let that = WordHash.of("that")
  static let than = WordHash.of("than")
  static let to = WordHash.of("to")
  static let not = WordHash.of("not")
  static let without = WordHash.of("without")
  static let no = WordHash.of("no")
  static let of = WordHash.of("of")
  static let have = WordHash.of("have")
  static let had = WordHash.of("had")
  static let should = WordHash.of("should")
  static let were = WordHash.of("were")
  static let been = WordHash.of("been")
  static let possessive = WordHash.of("'s")
  static let contractedWould = WordHash.of("'d")
  static let going = WordHash.of("going")
  static let what = WordHash.of("what")
  static let whether = WordHash.of("whether")
  static let please = WordHash.of("please")
  static let can = WordHash.of("can")
  static let could = WordHash.of("could")
  static let cannot = WordHash.of("cannot")
  static let impossible = WordHash.of("impossible")
  static let you = WordHash.of("you")
  static let `if` = WordHash.of("if")
  static let did = WordHash.of("did")
  static let be = WordHash.of("be")
  static let it = WordHash.of("it")
  static let who = WordHash.of("who")
  static let which = WordHash.of("which")
  static let will = WordHash.of("will")
  static let whenever = WordHash.of("whenever")
  static let `as` = WordHash.of("as")
  static let must = WordHash.of("must")
  static let an = WordHash.of("an")
  static let why = WordHash.of("why")
  static let article = WordHash.of("a")
  static let so = WordHash.of("so")
  static let like = WordHash.of("like")

  /// Pronouns that can be the subject of a clause.
  static let subjects = set("i we you he she it they there this that these those everyone nobody")
  /// Pronouns that cannot be an object.
  static let nominatives = set("i we he she they there")
  /// Words that continue what stands before a comma.
  static let continuing = set(
    "including such like especially particularly either namely eg e.g. i.e.")
  /// Relative pronouns that no main clause starts with.
  static let relatives = set("which who whose whom")
  /// Words before which a condition that follows its main clause ends.
  static let closing = set("because although though whereas but so while")
  /// Words after which a clause is not a main clause.
  static let embedding = set(
    "that which who whom whose what how why where when if whether because although though while"
      + " whereas than as and or nor before after since until unless once lest so")
  /// Adverbs of denial and of restriction.
  static let deny = set("not never no nobody nothing neither nor none cannot impossible hardly")

  static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }
}
