import ProvisoText

/// The hashes of the function words that clause boundaries depend on.
///
/// They are written out, since a lazy constant costs a call wherever it is used; the tests compare
/// them with ``WordHash``, whose values never change. A new word may be a `static let` at first.
enum KnownWord {
  static var the: UInt64 { 0x35BB_D5E3_1ADA_1288 }  // the
  static var needs: UInt64 { 0x3AFE_8CD0_4C95_B3E3 }  // needs
  static var otherwise: UInt64 { 0x9670_9466_BE2B_236E }  // otherwise
  static var shall: UInt64 { 0x0542_BF34_ADD8_D3A2 }  // shall
  static var and: UInt64 { 0x0B2C_EC5E_4119_ABDC }  // and
  static var or: UInt64 { 0x8B90_FE3E_315E_6D89 }  // or
  static var but: UInt64 { 0x1F30_55BA_DDDB_FBBA }  // but
  static var then: UInt64 { 0xE0DC_7391_F7E7_212A }  // then
  static var that: UInt64 { 0x9EB0_015F_F6D8_B745 }  // that
  static var than: UInt64 { 0xC7C2_70C6_DF4B_3B9A }  // than
  static var to: UInt64 { 0xA20A_E337_C3F8_670B }  // to
  static var not: UInt64 { 0xDF57_E007_EF0B_5767 }  // not
  static var without: UInt64 { 0xCDC9_CE01_8740_548D }  // without
  static var no: UInt64 { 0xD035_A477_4D35_74E1 }  // no
  static var of: UInt64 { 0x2545_B030_C187_19D5 }  // of
  static var have: UInt64 { 0x6A95_4D11_B8E6_490E }  // have
  static var had: UInt64 { 0xAAF0_1DC0_6C52_CFB0 }  // had
  static var should: UInt64 { 0xD5FB_4377_3E21_318A }  // should
  static var were: UInt64 { 0xA732_2942_03ED_328B }  // were
  static var possessive: UInt64 { 0xB7F4_A422_F4B7_43F8 }  // 's
  static var contractedWould: UInt64 { 0x1A2F_9C9F_AF1B_AD39 }  // 'd
  static var going: UInt64 { 0x0D9B_5389_F9F4_204E }  // going
  static var whether: UInt64 { 0x7521_C771_3B41_0226 }  // whether
  static var please: UInt64 { 0x5FDF_6073_2BC5_5A7F }  // please
  static var can: UInt64 { 0x608A_6988_C8A1_3208 }  // can
  static var could: UInt64 { 0xFCAB_4523_88A6_8575 }  // could
  static var you: UInt64 { 0x13D1_3D6D_82E5_F95C }  // you
  static var `if`: UInt64 { 0x61B4_A3A7_E79A_8DA3 }  // if
  static var did: UInt64 { 0x6800_38B3_A51A_AC6A }  // did
  static var be: UInt64 { 0x87A9_B21B_BFB3_3697 }  // be
  static var it: UInt64 { 0x7B25_98B2_74AA_D309 }  // it
  static var who: UInt64 { 0xF99A_53DA_8103_A758 }  // who
  static var which: UInt64 { 0x46E8_8C01_51BF_59A9 }  // which
  static var will: UInt64 { 0x7313_4F29_6B8C_5DE5 }  // will
  static var whenever: UInt64 { 0xB897_8F6A_B4F3_42C9 }  // whenever
  static var `as`: UInt64 { 0x8242_05FE_0E56_4FFC }  // as
  static var longer: UInt64 { 0x2310_995E_22D5_95BC }  // longer
  static var me: UInt64 { 0x4269_9043_1EED_E338 }  // me
  static var us: UInt64 { 0x25EC_837D_0510_B569 }  // us
  static var elect: UInt64 { 0x051E_99B1_0B85_6351 }  // elect
  static var vote: UInt64 { 0x1E36_4E46_E3D2_04F7 }  // vote
  static var i: UInt64 { 0xBFDF_4689_3040_6EE2 }  // i
  static var must: UInt64 { 0xB010_DD36_EF09_F8AB }  // must
  static var an: UInt64 { 0x97A2_A572_2DA7_E298 }  // an
  static var impossible: UInt64 { 0xF6F9_99D4_2351_6B2C }  // impossible
  static var because: UInt64 { 0x0526_23E0_936C_B96E }  // because
  static var why: UInt64 { 0x88A5_471E_4261_0162 }  // why
  static var article: UInt64 { 0xB19B_145D_45D6_99EA }  // a
  static var so: UInt64 { 0xB920_43D7_9921_F594 }  // so
  static var `for`: UInt64 { 0xAB6C_A98E_A3E3_7448 }  // for
  static var with: UInt64 { 0xC274_6810_FAAD_6405 }  // with
  static var say: UInt64 { 0x85D7_407F_2363_BEDE }  // say
  static var even: UInt64 { 0xFB5B_567B_A753_833B }  // even
  static var such: UInt64 { 0x5A18_2365_DB6B_023E }  // such
  static var like: UInt64 { 0x2D25_27AA_0C9B_B41E }  // like

  static var go: UInt64 { 0x23B9_F885_5A6E_7820 }  // go
  static var left: UInt64 { 0xC9AC_7DC3_2582_336E }  // left
  static var what: UInt64 { 0x3CE7_7B15_6598_E116 }  // what
  static var `let`: UInt64 { 0xEFC3_458E_A81D_F10B }  // let
  static var know: UInt64 { 0x4AD0_E468_9BD1_C3F8 }  // know
  static var `while`: UInt64 { 0x44FA_813F_8E2F_305F }  // while
  static var `do`: UInt64 { 0x8582_7ECE_E444_C9BB }  // do
  static var own: UInt64 { 0x0F61_A9E6_E3B6_7C6E }  // own
  static var may: UInt64 { 0xC246_33E8_1E5F_2A40 }  // may
  static var might: UInt64 { 0x0DC6_828B_F988_196C }  // might

  /// The words that are written out, for the tests.
  static let all: [(word: String, hash: UInt64)] = [
    ("the", the),
    ("needs", needs),
    ("shall", shall),
    ("and", and),
    ("or", or),
    ("but", but),
    ("then", then),
    ("that", that),
    ("than", than),
    ("to", to),
    ("not", not),
    ("without", without),
    ("no", no),
    ("of", of),
    ("have", have),
    ("had", had),
    ("should", should),
    ("were", were),
    ("'s", possessive),
    ("'d", contractedWould),
    ("going", going),
    ("whether", whether),
    ("please", please),
    ("can", can),
    ("could", could),
    ("you", you),
    ("if", `if`),
    ("did", did),
    ("be", be),
    ("it", it),
    ("who", who),
    ("which", which),
    ("will", will),
    ("whenever", whenever),
    ("as", `as`),
    ("longer", longer),
    ("me", me),
    ("us", us),
    ("elect", elect),
    ("vote", vote),
    ("i", i),
    ("must", must),
    ("an", an),
    ("impossible", impossible),
    ("because", because),
    ("why", why),
    ("a", article),
    ("so", so),
    ("like", like),
    ("go", go),
    ("left", left),
    ("what", what),
    ("let", `let`),
    ("know", know),
    ("do", `do`),
    ("while", `while`),
    ("own", own),
    ("may", may),
    ("might", might),
    ("for", `for`),
    ("with", with),
    ("say", say),
    ("such", such),
    ("even", even),
    ("otherwise", otherwise),
  ]

  /// The second word of "no one".
  static let one = WordHash.of("one")
  static let by = WordHash.of("by")
  static let how = WordHash.of("how")
  /// Relative pronouns that no main clause starts with.
  static let relatives = set("which who whose whom")
  /// Words before which a condition that follows its main clause ends.
  static let closing = set("because although though whereas but so while")

  /// The words of a list with blanks between them.
  static func set(_ words: String) -> WordSet {
    WordSet(words.split(separator: " ").map(String.init))
  }
}
