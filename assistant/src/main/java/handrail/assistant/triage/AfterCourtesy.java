package handrail.assistant.triage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody says after a yes, a no, or thanks: "No thanks. What's the time limit?" asks
/// something.
public final class AfterCourtesy {
  /// Fewer words ask nothing of their own.
  private static final int FEWEST = 3;

  private static final Pattern PART = Pattern.compile("[^,.;!?\\n]+[,.;!?\\n]+\\s*");

  private static final String SMALL =
      "ok|okay|oh|o|ah|um+|er+|well|lol|haha|aye|ta|cheers|thx|thanx|thanks|diolch";

  /// Nothing but courtesy, as [PlainWords] are.
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?:(?:"
              + SMALL
              + "|right|fine|fair enough|lovely|great|brilliant|smashing|perfect|sorry|sound"
              + "|thank you|so much|very much|yn fawr|for (?:that|this|your help|letting me know))"
              + "(?: |$))+");

  /// Before other words, without a mark between them.
  private static final Pattern OPENING =
      Pattern.compile("(?:(?:" + SMALL + ")\\s+)+", Pattern.CASE_INSENSITIVE);

  private AfterCourtesy() {}

  /// The rest of `text`; all of it where nothing is left that could ask.
  public static String of(String text) {
    int from = 0;
    for (var part = PART.matcher(text); next(part, from, text); ) {
      from = part.end();
    }
    var opening = OPENING.matcher(text).region(from, text.length());
    int start = opening.lookingAt() ? opening.end() : from;
    return PlainWords.of(text.substring(start)).split(" ", -1).length >= FEWEST
        ? text.substring(start)
        : text;
  }

  private static boolean next(Matcher part, int from, String text) {
    return part.region(from, text.length()).lookingAt() && isCourtesy(part.group());
  }

  private static boolean isCourtesy(String part) {
    return Consent.of(part) != Consent.NEITHER || COURTESY.matcher(PlainWords.of(part)).matches();
  }
}
