package handrail.assistant.answer.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model may not put into other words: figures, in digits or not, and names.
final class Verbatim {
  /// Days and months are figures too. Not "one", which mostly stands for a thing.
  private static final Pattern FIGURE =
      Pattern.compile(
          "[£$€]?\\d[\\d,.:/%]*(?:am|pm)?|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven"
              + "|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand"
              + "|million|dozen|half|double|twice|quarter|first|second|third|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|january|february|march|april|may|june|july|august|september|october|november"
              + "|december)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}[\\p{L}'’-]+");

  private Verbatim() {}

  /// Whether every figure of a sentence stands in its source.
  static boolean figures(String sentence, String source) {
    return allStand(FIGURE, sentence, source, Pattern.CASE_INSENSITIVE);
  }

  /// Whether every name of a sentence stands in its source; the first word may be any.
  static boolean names(String sentence, String source) {
    return allStand(NAME, sentence, source, 0);
  }

  private static boolean allStand(Pattern pattern, String sentence, String source, int flags) {
    Matcher found = pattern.matcher(sentence);
    while (found.find()) {
      String whole = found.group().replaceAll("[.,:/]+$", "");
      if (!Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(whole) + "(?![\\p{L}\\d])", flags)
          .matcher(source)
          .find()) {
        return false;
      }
    }
    return true;
  }
}
