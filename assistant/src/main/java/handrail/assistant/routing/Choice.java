package handrail.assistant.routing;

import handrail.assistant.triage.PlainWords;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.SetReplies;
import java.util.regex.Pattern;

/// What a citizen chose while her own worker is away.
public enum Choice {
  /// To wait for her.
  WAIT,
  /// To speak to somebody now.
  NOW,
  /// Her words were about something else.
  NEITHER;

  /// More words than this are no mere reply.
  private static final int WORDS = 10;

  private static final String POLITE = "(?: please| plis| os gwelwch yn dda| thanks| diolch)?";
  private static final Pattern FIRST =
      Pattern.compile("(?:option |number |press |reply )?(?:1|one|un)" + POLITE);
  private static final Pattern SECOND =
      Pattern.compile("(?:option |number |press |reply )?(?:2|two|dau)" + POLITE);

  private static final Pattern CANNOT_WAIT =
      Pattern.compile(
          "\\b(?:cant|cannot|can not|dont want to|not going to|wont|rather not|no) (?:\\w+ )?wait"
              + "|\\bmethu aros|\\bddim (?:eisiau |am )?aros");

  /// "Not now" is no choice between the two.
  private static final Pattern NOT_NOW = Pattern.compile("\\b(?:not (?:right )?now|nid nawr)\\b");

  private static final Pattern WAITS =
      Pattern.compile("\\b(?:wait|waiting|arosaf|arhosaf|aros)\\b");

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "\\b(?:now|nawr|rwan|today|heddiw)\\b|\\b(?:some|any)(?:one|body)\\b|\\brhywun\\b|\\b(?:speak|talk)"
              + " to\\b|\\bsiarad\\b");

  private static final SetReplies NOWS = SetReplies.of(Phrase.CHOICE_NOW);

  /// Reads a reply to the question whether to wait.
  ///
  /// @param worker what the worker is called
  public static Choice of(String text, String worker) {
    var plain = PlainWords.of(text);
    if (plain.isEmpty() || plain.split(" ").length > WORDS || NOT_NOW.matcher(plain).find()) {
      return NEITHER;
    }
    if (NOWS.have(plain)) {
      return NOW;
    }
    return numbered(plain) == NEITHER ? worded(plain, PlainWords.of(worker)) : numbered(plain);
  }

  private static Choice numbered(String plain) {
    if (FIRST.matcher(plain).matches()) {
      return WAIT;
    }
    return SECOND.matcher(plain).matches() ? NOW : NEITHER;
  }

  private static Choice worded(String plain, String worker) {
    if (CANNOT_WAIT.matcher(plain).find()) {
      return NOW;
    }
    if (WAITS.matcher(plain).find() || names(plain, worker)) {
      return WAIT;
    }
    return SOMEBODY.matcher(plain).find() ? NOW : NEITHER;
  }

  /// Whoever says her name, and hardly more, wants her.
  private static boolean names(String plain, String worker) {
    return !worker.isEmpty() && (" " + plain + " ").contains(" " + worker + " ");
  }
}
