package handrail.assistant.handoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a citizen chose while her own worker is away.
public enum Choice {
  /// To wait for her.
  WAIT,
  /// To speak to somebody now.
  NOW,
  /// Her words were about something else.
  NEITHER;

  private static final Pattern WAIT_WORDS =
      Pattern.compile("1|one|(?:i(?:ll| will|d like to)? )?(?:wait|aros)\\b.{0,40}|un|fe arhosaf.{0,20}");
  private static final Pattern NOW_WORDS =
      Pattern.compile(
          "2|two|dau|.{0,20}\\b(?:now|nawr|rwan)|(?:someone|somebody|anyone|anybody) else.{0,20}"
              + "|siarad .{0,20}|speak to .{0,30}");

  /// Reads a reply to the question whether to wait.
  ///
  /// @param worker what the worker is called
  public static Choice of(String text, String worker) {
    var plain = plain(text);
    if (WAIT_WORDS.matcher(plain).matches() || plain.equals(plain(worker))) {
      return WAIT;
    }
    return NOW_WORDS.matcher(plain).matches() ? NOW : NEITHER;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N} ]", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
