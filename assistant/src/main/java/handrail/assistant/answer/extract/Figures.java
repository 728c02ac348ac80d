package handrail.assistant.answer.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The kinds of figures pages give: two of one kind can contradict each other. English and Welsh.
enum Figures {
  MONEY("£ ?\\d[\\d,]*(?:\\.\\d\\d)?|\\b\\d{1,2}p\\b"),
  SHARE("\\b\\d+(?:\\.\\d+)?(?:%| per cent)"),
  PHONE("(?<![\\w£])0(?: ?\\d){9,10}\\b"),
  DATE(
      "\\b\\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november"
          + "|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref"
          + "|tachwedd|rhagfyr)(?: \\d{4})?\\b"),
  CLOCK("\\b\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m\\b"),
  SPAN(
      "\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:working |calendar"
          + " )?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b|\\b\\d+"
          + " (?:diwrnod|wythnos|mis|blynedd|awr)\\b");

  private final Pattern form;

  Figures(String form) {
    this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Whether both give figures of one kind, and none of one is among those of the other.
  static boolean differ(String one, String other) {
    return Arrays.stream(values()).anyMatch(kind -> kind.differs(one, other));
  }

  private boolean differs(String one, String other) {
    Set<String> here = in(one);
    Set<String> there = in(other);
    return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
  }

  private Set<String> in(String text) {
    return form.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(figure -> figure.toLowerCase(Locale.ROOT).replaceAll("[\\s,]|\\.00$", ""))
        .collect(Collectors.toSet());
  }

  /// A text without its figures: what it says them of.
  static String without(String text) {
    String rest = text;
    for (Figures kind : values()) {
      rest = kind.form.matcher(rest).replaceAll(" ");
    }
    return rest;
  }
}
