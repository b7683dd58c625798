/// The rules of the scheme in short, for the screen of the annotator.
package enum LabelRules {
  /// Keys first, then the scales, the types and the rules that break ties.
  package static let paragraphs = [
    "KEYS  0-5 sets the level of the scale in brackets and goes on to the next · c d s choose the scale · "
      + "+ - polarity · h holder · w mark words · e erase the last mark · x unsure · u undo · "
      + "Enter or n next · b back · ? these rules · q end (everything is saved at once)",
    "C  HOW FAR THE WORDS BIND, AS IF EVERY CONDITION WERE MET",
    "0 none: a fact, an opinion, praise, a prediction, a demand on others, a question, a denial",
    "1 openness: a possibility is kept open, solidarity, values (may, can, could; our door is open)",
    "2 aspiration: wish, hope, aim, studying, trying; we must, we need to, we should",
    "3 intention: plan, intend, expect to, going to; an effort that goes on; an own schedule",
    "4 undertaking: a plain promise (will, shall, pledge, commit to) and an act",
    "5 binding: an undertaking with a device in force: law, contract, money set aside, penalty",
    "D  THE STRONGEST LIVE CONDITION, WHATEVER C IS",
    "0 nothing depends on anything · 1 caveat, discretion, capacity, dated limit · "
      + "2 an ordinary condition · 3 a necessary or exclusive one (only if, not until, no … without)",
    "S  WHAT COULD BE CHECKED",
    "0 nothing · 1 a named act · 2 with a quantity or a deadline · 3 with both; C0 gives S0",
    "CONDITIONS  PRE if, provided, subject to, once, depends on · ONLY only if, only after, not until · "
      + "EXC unless, barring · DUR until, as long as, pending · CAP as far as possible · "
      + "DISC where appropriate, if needed",
    "LOOK-ALIKES (leave D at 0)  CONC even if, whether or not · SPEECH if you ask me · EPI if he signed, he "
      + "agreed · EMBQ asked if · CF had they asked, if I were · IDIOM as if, once again, provided by",
    "TIES  A condition never lowers C; it raises D. · Between two levels of C take the lower, unless there is "
      + "an open promise or a binding device. · will about others, markets or the weather is C0.",
    "A finished act is C0; what still binds (have signed, have allotted) is C5. · even if keeps D0 and is CONC. · "
      + "A date is a deadline, an uncertain event a condition. · until a date is DUR, D1.",
    "We never promised is a denial, C0; we promise never to is C4, polarity -. · A reported commitment is labelled "
      + "for the reported party: holder other. · A span goes with D1 or more; mark the connective too, closing "
      + "marks not.",
  ]
}
