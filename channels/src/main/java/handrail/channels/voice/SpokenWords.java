package handrail.channels.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Numbers, times, telephone numbers and addresses of pages as one says them.
final class SpokenWords {
  /// One thing that is said differently from how it is written.
  private record Rule(Pattern written, Function<MatchResult, String> said) {
    Rule(String written, Function<MatchResult, String> said) {
      this(Pattern.compile(written), said);
    }

    String in(String text) {
      return written.matcher(text).replaceAll(found -> said.apply(found).replace("$", ""));
    }
  }

  private static final List<String> DIGITS =
      List.of("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final String DOMAIN =
      "(?:[\\w-]+\\.)+(?:uk|wales|cymru|org|com|net|example)\\b(?:/[^\\s)]*)?";
  private static final String PAGE =
      "(?<![@\\w.-])(?:https?://[^\\s)]+|" + DOMAIN + ")(?<![.,;:!?])";
  private static final String AMOUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)";

  /// Ten or eleven digits, or the eight of Childline, in any of the ways they are written.
  private static final String TELEPHONE =
      "(?<![\\w£.,/-])(?:\\+44|\\(?0)(?:[ )-]{0,2}\\d){7,10}(?![\\w/]|[.,]\\d)";

  /// Numbers that are rarely anything but a telephone number.
  private static final String HELPLINE =
      "(?<![\\w£.,:/-])(?:999|111|112|116 ?\\d{3}|18000|85258)(?![\\w%:/-]|[.,]\\d| pounds)";

  /// Numbers that are one only where one is told to ring them.
  private static final String SHORT_NUMBER =
      "(?<=\\b(?:call|Call|ring|Ring|dial|Dial|phone|Phone) )1\\d\\d(?![\\w%:/-]|[.,]\\d)";

  private static final Rule LIST_MARK = new Rule("(?m)^\\s*(?:[-*•] |\\d{1,2}\\. )", _ -> "");
  private static final Rule TAG = new Rule("[<>]", _ -> " ");
  private static final Rule ENGLISH_PAGE =
      new Rule("(?:\\b([Aa]t|[Oo]n|[Ff]rom|[Tt]o|[Ss]ee|[Vv]isit) )?" + PAGE, SpokenWords::page);
  private static final Rule WELSH_PAGE =
      new Rule("(?:\\b(?:[Aa]r|[Yy]n) )?" + PAGE, _ -> "ar ein gwefan");

  private static final List<Rule> ENGLISH =
      List.of(
          LIST_MARK,
          TAG,
          ENGLISH_PAGE,
          new Rule("£([\\d.,]+) ?(million|billion)\\b", SpokenWords::manyPounds),
          new Rule("£" + AMOUNT + "(?:\\.(\\d\\d))?(?!\\d)", SpokenWords::pounds),
          new Rule("(?<![\\w.,£])(\\d{1,2})p\\b", found -> found.group(1) + " pence"),
          new Rule(TELEPHONE, found -> digits(found.group(), DIGITS)),
          new Rule(HELPLINE, found -> digits(found.group(), DIGITS)),
          new Rule(SHORT_NUMBER, found -> digits(found.group(), DIGITS)),
          new Rule("(?<=[ap]m) ?[-\u2013] ?(?=\\d)", _ -> " to "),
          new Rule("\\b(\\d{1,2})(?:[:.]([0-5]\\d))? ?([ap])m\\b", SpokenWords::clock),
          new Rule(" & ", _ -> " and "));

  /// A Welsh voice reads sums and times itself.
  private static final List<Rule> WELSH =
      List.of(
          LIST_MARK,
          TAG,
          WELSH_PAGE,
          new Rule(TELEPHONE, found -> digits(found.group(), List.of())),
          new Rule(HELPLINE, found -> digits(found.group(), List.of())));

  private SpokenWords() {}

  /// English words as one says them.
  static String of(String text) {
    return said(ENGLISH, text);
  }

  /// Welsh words as one says them.
  static String inWelsh(String text) {
    return said(WELSH, text);
  }

  private static String said(List<Rule> rules, String text) {
    String said = text;
    for (Rule rule : rules) {
      said = rule.in(said);
    }
    return said;
  }

  private static String page(MatchResult found) {
    String before = found.group(1) == null ? "on" : found.group(1);
    boolean at = before.equalsIgnoreCase("at");
    return (at ? "on" : before) + " our website";
  }

  private static String manyPounds(MatchResult found) {
    return "%s %s pounds".formatted(found.group(1), found.group(2));
  }

  private static String pounds(MatchResult found) {
    int pence = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    if (found.group(1).equals("0")) {
      return pence + " pence";
    }
    String pounds = found.group(1) + (found.group(1).equals("1") ? " pound" : " pounds");
    return pence == 0 ? pounds : pounds + " " + pence;
  }

  /// Digit by digit, with a breath between groups.
  ///
  /// @param names of the digits; none where the voice knows them itself
  private static String digits(String number, List<String> names) {
    var said = new ArrayList<String>();
    for (String group : grouped(number).split("[^\\d+]+", -1)) {
      said.add(group(group, names));
    }
    said.removeIf(String::isEmpty);
    return String.join(", ", said);
  }

  /// `01632960123` as one would write it for reading aloud.
  private static String grouped(String number) {
    return number.matches("0\\d{10}")
        ? number.substring(0, 5) + " " + number.substring(5, 8) + " " + number.substring(8)
        : number;
  }

  private static String group(String group, List<String> names) {
    return group
        .chars()
        .mapToObj(each -> each == '+' ? "plus" : digit(each - '0', names))
        .collect(Collectors.joining(" "));
  }

  private static String digit(int digit, List<String> names) {
    return names.isEmpty() ? Integer.toString(digit) : names.get(digit);
  }

  private static String clock(MatchResult found) {
    int minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    String past = minutes == 0 ? "" : minutes < 10 ? " oh " + minutes : " " + minutes;
    return "%s%s %s m".formatted(found.group(1), past, found.group(3));
  }
}
