import Proviso

extension ReportPage {
  /// The scales, the types of conditions and the numbers in plain words.
  mutating func writeLegend() {
    page.markup("<section id=\"legend\" aria-labelledby=\"legend-h\">")
    page.markup("<h2 id=\"legend-h\">How to read it</h2><div class=\"charts\">")
    page.markup("<div><h3>Commitment: how far the words bind</h3><dl>")
    for level in Commitment.allCases {
      page.markup(
        "<dt><span class=\"badge c\(level.rawValue)\">C\(level.rawValue) \(level.name)</span></dt>")
      page.markup("<dd>\(level.meaning)</dd>")
    }
    page.markup("</dl>")
    writeNumbers()
    page.markup("</div><div><h3>Conditionality: how much depends on something</h3><dl>")
    for level in Conditionality.allCases {
      page.markup(
        "<dt><span class=\"badge d\">D\(level.rawValue) \(level.name)</span></dt><dd>\(level.meaning)</dd>"
      )
    }
    page.markup("</dl><h3>Specificity: how much could be checked</h3><dl>")
    for level in Specificity.allCases {
      page.markup(
        "<dt><span class=\"badge s\">S\(level.rawValue) \(level.name)</span></dt><dd>\(level.meaning)</dd>"
      )
    }
    page.markup("</dl></div><div><h3>Underlines</h3><dl>")
    for words in ConditionWords.all {
      let name = words.isCondition ? "cond \(words.type.lowercased())" : "look"
      page.markup("<dt><u class=\"\(name)\">\(words.type)</u></dt>")
      page.markup("<dd>\(words.short): <i>\(words.examples)</i></dd>")
    }
    page.markup("</dl></div></div></section>")
  }

  /// What score, interval and firmness are, and which model gave them.
  private mutating func writeNumbers() {
    page.markup(
      "<h3>Numbers</h3><p>A <b>score</b> is the expected level divided by ")
    page.markup(
      "the highest level of its scale. The <b>interval</b> holds the true score in nine of ")
    page.markup(
      "ten statements like those that the model learned from. <b>Firmness</b> joins the three: it ")
    page.markup(
      "rises with commitment and specificity and falls with conditionality. Levels are a ")
    page.markup(
      "reading of the words alone: they say nothing about sincerity or what happened later. The ")
    page.markup(
      "lists under a scale, where a statement is explained, are the features of the model that ")
    page.markup("moved it most, up (+) or down (−).</p>")
    page.markup("<p>Made with model <b>")
    page.text(source.modelName)
    page.markup("</b>, version ")
    page.text(source.modelVersion)
    page.markup(", digest <code>")
    page.text(source.modelDigest)
    page.markup("</code>.</p>")
  }
}

extension Commitment {
  /// What the level is, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .noCommitment: "A fact, an opinion, a demand on others, a prediction: no commitment."
    case .openness:
      "A possibility is kept open, a value or solidarity declared: “our door stays open”."
    case .aspiration: "A wish, a hope, an attempt: “we hope to”, “we are examining”."
    case .intention: "A plan or an expectation of oneself: “we plan to”."
    case .undertaking: "A plain promise: “we will”, “we pledge to”."
    case .binding:
      "A promise with a device that binds: a law, a contract, money set aside, a penalty."
    }
  }
}

extension Conditionality {
  /// What the level is, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .unconditional: "Nothing is made to depend on anything."
    case .caveat: "A soft caveat: as far as possible, where appropriate."
    case .condition: "An ordinary condition: if, provided, once."
    case .strictGate: "A necessary or exclusive condition: only if, not until."
    }
  }
}

extension Specificity {
  /// What the level is, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .nothing: "Nothing that could be checked."
    case .act: "An act is named."
    case .quantityOrDeadline: "An act with an amount or a date."
    case .quantityAndDeadline: "An act with an amount and a date."
    }
  }
}
