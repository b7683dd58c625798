import Foundation
import Testing

@Suite("Texts in other languages are shown and not scored")
struct OtherLanguageTests {
  /// Made for these tests.
  static let german = """
    Wir werden die Brücke bis zum Sommer bauen, wenn der Rat der Stadt es will. Das ist nicht leicht, \
    aber wir haben es versprochen, und die Leute warten schon lange auf diese Brücke.

    """

  @Test func `score gives the language and no scores`() throws {
    let place = try Workplace()
    try place.write("a.txt", Self.german)
    for object in try place.run("score", "a.txt").objects {
      #expect(object["language"] as? String == "de")
      #expect(object["commitment"] == nil && object["firmness"] == nil && object["text"] != nil)
    }
    #expect(try place.run("score", "a.txt", "--format", "table").output.contains("not scored:"))
    let threads = try place.run("score", "a.txt", "--format", "table", "--threads", "2")
    #expect(threads.errors.contains("proviso: --threads: a table is made by one thread\n"))
  }

  @Test(arguments: ["score", "score --format csv", "score --format table", "report"])
  func `What is not scored is told, unless nothing is to be said`(command: String) throws {
    let place = try Workplace()
    try place.write("a.txt", Self.german)
    try place.write("b.txt", "We will pay, they say.")
    let arguments = command.split(separator: " ").map(String.init) + ["b.txt", "a.txt"]
    let run = try place.start(arguments).finish()
    #expect(run.status == 0)
    #expect(run.errors == "proviso: a.txt (de): not English, so nothing in it was scored\n")
    #expect(try place.start(arguments + ["--quiet"]).finish().errors.isEmpty)
  }

  @Test func `statements gives the language, also for a right-to-left one`() throws {
    let place = try Workplace()
    let persian = "وزیر گفت: «ما فردا توافق را امضا می‌کنیم» و رفت."
    let hebrew = "שר החוץ אמר אתמול כי ההסכם ייחתם בקרוב, \"נחתום\" אמר."
    for (text, code) in [(Self.german, "de"), (persian, "other"), (hebrew, "other")] {
      try place.write("a.txt", text)
      for options in [[], ["--all-sentences"], ["--sentences"]] {
        let run = try place.start(["statements", "a.txt"] + options).finish()
        #expect(run.status == 0)
        #expect(try run.objects.allSatisfy { $0["language"] as? String == code })
      }
      for object in try place.run("score", "a.txt").objects {
        #expect(object["language"] as? String == code && object["commitment"] == nil)
      }
    }
  }

  @Test func `report shows the text with a note`() throws {
    let place = try Workplace()
    try place.write("a.txt", Self.german)
    let run = try place.run("report", "a.txt")
    #expect(run.status == 0)
    #expect(run.output.contains("Not English (it looks like ‘de’)"))
    #expect(run.output.contains("Wir werden die Brücke"))
    #expect(run.output.contains("0 statements from 1 document"))
    #expect(!run.output.contains("class=\"badge warn\""))
  }

  @Test func `compare pairs the statements and gives no scores`() throws {
    let place = try Workplace()
    try place.write("a.txt", Self.german)
    try place.write("b.txt", Self.german.replacing("Sommer", with: "Winter"))
    let run = try place.run("compare", "a.txt", "b.txt")
    #expect(run.status == 0)
    #expect(run.errors.contains("proviso: a.txt (de): not English, so nothing in it was scored"))
    let objects = try run.objects
    #expect(Set(objects.compactMap { $0["change"] as? String }) == ["reworded", "unchanged"])
    for object in objects {
      let old = try #require((object["old"] as? [[String: Any]])?.first)
      #expect(old["commitment"] == nil)
      #expect((object["delta"] as? [String: Any])?["commitment"] is NSNull)
    }
    for format in ["table", "html"] {
      #expect(try place.run("compare", "a.txt", "b.txt", "--format", format).status == 0)
    }
  }
}
