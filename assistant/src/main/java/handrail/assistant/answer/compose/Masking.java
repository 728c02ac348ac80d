package handrail.assistant.answer.compose;

import java.util.List;
import java.util.regex.Pattern;

/// Covers personal data before words leave the house: a model elsewhere needs the matter, not the
/// person.
final class Masking {
  private record Rule(Pattern found, String shown) {
    static Rule of(String regex, String shown) {
      return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), shown);
    }
  }

  /// In this order, since a card number also looks like a telephone number.
  private static final List<Rule> RULES =
      List.of(
          Rule.of("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+", "[email]"),
          Rule.of("\\b[a-z]{2}\\s*(\\d\\s*){6}[a-d]\\b", "[NI number]"),
          Rule.of("\\b(?:\\d[ -]?){12,18}\\d\\b", "[card number]"),
          Rule.of("(?<!\\w)(\\+|00)?\\d([\\s().-]{0,2}\\d){8,13}\\b", "[phone number]"),
          Rule.of("\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b", "[postcode]"));

  private Masking() {}

  static String of(String text) {
    String masked = text;
    for (Rule rule : RULES) {
      masked = rule.found().matcher(masked).replaceAll(rule.shown());
    }
    return masked;
  }
}
