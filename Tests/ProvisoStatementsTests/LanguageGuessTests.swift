import ProvisoLexicon
import ProvisoStatements
import ProvisoTestSupport
import Testing

@Suite struct LanguageGuessTests {
  private func language(_ text: String) throws -> String {
    var reading = Reading()
    reading.read(Array(text.utf8).span, with: try RepositoryLexicon.shared.get())
    return LanguageGuess().language(of: reading.tokens, reading.words)
  }

  @Test(
    "The common words tell the language",
    arguments: [
      ("en", "The minister said on Tuesday that the talks would go on for as long as they must."),
      ("en", "High rates will cost a typical family a full day of pay a year."),
      ("en", "President Da Silva met Madame Le Pen in Rio de Janeiro on that day."),
      ("en", "We will join."), ("en", ""), ("en", "Revenue 3.4 Profit 2.1 Dividend 0.4"),
      (
        "de",
        "Der Minister sagte am Dienstag, dass die Gespräche nicht vor dem Sommer enden werden."
      ),
      (
        "fr",
        "Le ministre a dit mardi que les négociations ne sont pas finies et que le prix est fixé."
      ),
      (
        "es",
        "El ministro dijo el martes que las negociaciones no han terminado y que el precio es alto."
      ),
      (
        "nl",
        "De minister zei dinsdag dat de gesprekken niet voor de zomer zijn afgerond en dat het gaat."
      ),
      ("other", "Министр заявил во вторник, что переговоры продолжатся в ближайшие дни."),
      ("other", "总统星期二表示政府不会改变立场，谈判将在未来几天继续进行。"),
    ])
  func guesses(code: String, text: String) throws {
    #expect(try language(text) == code)
  }
}
