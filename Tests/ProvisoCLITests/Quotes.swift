/// Labelled quotes made for tests: the firm ones have other words than the soft ones.
struct Quotes {
  struct Quote {
    var text: String
    var label: String
    var level: Int
    var score: Double
    var group: String
  }

  var quotes: [Quote] = []

  init(_ count: Int, groups: Int = 6) {
    let subjects = ["We", "The government", "Our country", "I", "The union"]
    let firm = ["will pay for", "shall deliver", "are bound to send", "undertake to build"]
    let soft = ["might consider", "could discuss", "hope to see", "support in principle"]
    let objects = ["ten trucks", "the loan", "new schools", "grain exports", "the bridge"]
    for number in 0..<count {
      let isFirm = number % 2 == 0
      let verb = (isFirm ? firm : soft)[number / 2 % 4]
      let noise = Double(number * 37 % 11) / 100
      quotes.append(
        Quote(
          text: "\(subjects[number % 5]) \(verb) \(objects[(number * 3 + number / 7) % 5]).",
          label: isFirm ? "firm" : "soft", level: (isFirm ? 2 : 0) + (number % 3 == 0 ? 1 : 0),
          score: (isFirm ? 0.8 : 0.2) + noise, group: "g\(number / 3 % groups)"))
    }
  }

  /// A JSON object a line.
  var jsonl: String {
    quotes.enumerated()
      .map { number, quote in
        "{\"id\":\"q\(number)\",\"text\":\"\(quote.text)\",\"label\":\"\(quote.label)\","
          + "\"level\":\(quote.level),\"score\":\(quote.score),\"group\":\"\(quote.group)\"}\n"
      }
      .joined()
  }

  /// The same as a table.
  var csv: String {
    "id,text,label,level,score,group\n"
      + quotes.enumerated()
      .map { number, quote in
        "q\(number),\(quote.text),\(quote.label),\(quote.level),\(quote.score),\(quote.group)\n"
      }
      .joined()
  }
}
