package handrail.assistant.answer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names a person gives: her own, and those of her people.
final class Names {
  /// What follows is a name, however it is written: speech comes without capitals.
  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(?:(?:full |first |last |sur|maiden )?name(?:'s|’s| is|:)|(?:is|am|i'm|i’m|im) called"
              + "|call me|fy enw i (?:yw|ydy)|enw i (?:yw|ydy))\\s+",
          Pattern.CASE_INSENSITIVE);

  /// What follows is a name when it begins with a capital.
  private static final Pattern WHO =
      Pattern.compile(
          "\\b(?i:i'm|i’m|im|i am|this is|mr|mrs|ms|miss|mx|dr|mum|mom|dad|mother|father|son"
              + "|daughter|wife|husband|partner|brother|sister|nan|gran|grandad|aunt|uncle|friend"
              + "|carer|neighbour|landlord|thanks|regards|signed)\\b[,.]?\\s+(?=\\p{Lu}['’]?\\p{L}*\\p{Ll})");

  private static final Pattern WORD = Pattern.compile("\\G\\s*(\\p{L}[\\p{L}'’-]*)");

  /// A name is of three words at the most, and none of these is one.
  private static final int WORDS = 3;

  private static final Set<String> NO_NAME =
      Set.of(
          ("a an the and or but i im is it on in at of to my not no we he she they you has have can"
                  + " who what how where when was with for from this that wrong spelt different if"
                  + " need want would do please live a'r ac ond")
              .split(" "));

  private final List<Pattern> names;

  private Names(List<Pattern> names) {
    this.names = names;
  }

  static Names givenIn(List<String> texts) {
    List<Pattern> names = new ArrayList<>();
    for (String text : texts) {
      after(CALLED, text, false).forEach(word -> names.add(whole(word, Pattern.CASE_INSENSITIVE)));
      after(WHO, text, true).forEach(word -> names.add(whole(word, 0)));
    }
    return new Names(List.copyOf(names));
  }

  String covered(String text) {
    String covered = text;
    for (Pattern name : names) {
      covered = name.matcher(covered).replaceAll("[name]");
    }
    return covered;
  }

  private static List<String> after(Pattern cue, String text, boolean capital) {
    List<String> words = new ArrayList<>();
    Matcher found = cue.matcher(text);
    while (found.find()) {
      Matcher word = WORD.matcher(text).region(found.end(), text.length());
      for (int i = 0; i < WORDS && word.find() && mayBeName(word.group(1), capital); i++) {
        words.add(word.group(1));
      }
    }
    return words;
  }

  private static boolean mayBeName(String word, boolean capital) {
    return word.length() > 1
        && !NO_NAME.contains(word.toLowerCase(Locale.ROOT))
        && (!capital || Character.isUpperCase(word.codePointAt(0)));
  }

  private static Pattern whole(String word, int flags) {
    return Pattern.compile(
        "(?<![\\p{L}\\[])" + Pattern.quote(word) + "(?:['’]s)?(?!\\p{L})",
        flags | Pattern.UNICODE_CASE);
  }
}
