package handrail.assistant.answer.compose;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// Covers personal data before words leave the house: a model elsewhere needs the matter, not the
/// person. It rather covers too much: the search is made with the words as they are.
public final class Masking {
  private static final String DATE =
      "(?:\\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:\\d{1,2}|\\p{L}{3,9})["
          + " ,./-]{1,2}(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})\\b";

  private static final String SPOKEN =
      "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|hundred)";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private static final Pattern COVER = Pattern.compile("\\[[A-Za-z ]{4,16}]");

  private record Rule(Pattern found, String shown) {
    static Rule of(String regex, String shown) {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Rule(Pattern.compile(regex, flags), shown);
    }
  }

  /// In this order, since a card number also looks like a telephone number.
  private static final List<Rule> RULES =
      List.of(
          Rule.of("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+", "[email]"),
          Rule.of("\\b[\\w.]+(?: dot [\\w-]+)* at [\\w-]+(?: dot [\\w-]+)+", "[email]"),
          Rule.of(Links.ADDRESS.pattern(), "[web address]"),
          Rule.of("\\b[a-z]{2}[ .-]?(?:\\d\\d[ .-]?){3}[a-d]\\b", "[NI number]"),
          Rule.of(
              "\\b(?:born|dob|d\\.o\\.b\\.?|date of birth|birthday|geni)\\b\\D{0,15}" + DATE,
              "[date of birth]"),
          Rule.of("\\b\\d{1,2}(?:st|nd|rd|th)?[ ./-]\\w{1,9}[ ,./-]{1,2}19\\d\\d\\b", "[date]"),
          Rule.of("\\b(?:\\d[ -]?){12,18}\\d\\b", "[card number]"),
          Rule.of("(?<!\\w)\\(?(\\+|00)?\\d([\\s().-]{0,2}\\d){8,13}\\b", "[phone number]"),
          Rule.of("\\b\\d\\d-\\d\\d-\\d\\d\\b", "[number]"),
          Rule.of("(?<![£\\d,.])\\d{6,}\\b", "[number]"),
          Rule.of("\\b" + SPOKEN + "(?:[\\s,-]+" + SPOKEN + "){5,}\\b", "[number]"),
          Rule.of("\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b", "[postcode]"),
          Rule.of(
              "\\b\\d{1,4}[a-z]?,? (?:\\p{L}[\\p{L}'’-]* ){1,2}"
                  + "(?:street|st|road|rd|lane|avenue|ave|close|drive|crescent|terrace|gardens|grove"
                  + "|square|mews|court)\\b",
              "[home address]"));

  private Masking() {}

  public static String of(String text) {
    return all(List.of(text)).getFirst();
  }

  /// One person's messages: a name given in one of them is covered in all.
  public static List<String> all(List<String> texts) {
    List<String> plain = texts.stream().map(Masking::plain).toList();
    Names names = Names.givenIn(plain);
    return plain.stream().map(text -> names.covered(ruled(text))).toList();
  }

  /// What of masked words is the person's own, without what stands for the rest.
  static String uncovered(String masked) {
    return COVER.matcher(masked).replaceAll(" ");
  }

  /// Full-width digits are digits, and nothing hides between them.
  private static String plain(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String ruled(String text) {
    String masked = text;
    for (Rule rule : RULES) {
      masked = rule.found().matcher(masked).replaceAll(rule.shown());
    }
    return masked;
  }
}
