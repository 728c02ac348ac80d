package handrail.evals.soak.rule;

import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads who comes and goes off the notices, in whatever language they are.
public final class Notices {
  private static final Wording WORDING = new Wording();
  private static final String NAME = "\u0001";
  private static final String BLANK = "\u0002";

  /// What a worker reads when others were asked and the citizen is told nothing.
  static final String ASKED_OTHERS = "Others are asked now.";

  private static final List<Pattern> JOINED = all(Phrase.JOINED);
  private static final List<Pattern> PASSED_ON = all(Phrase.PASSED_ON);
  private static final List<Pattern> CLOSED = all(Phrase.CLOSED);
  private static final List<Pattern> TAKEN_OVER = all(Phrase.TAKEN_OVER);
  private static final List<Pattern> DEPUTY = all(Phrase.ASKED_DEPUTY);
  private static final List<Pattern> SILENT =
      Stream.concat(all(Phrase.NOT_ANSWERED).stream(), all(Phrase.NOT_TAKEN).stream()).toList();

  /// What she is told unasked. The words of a choice that ran out are those of any handoff.
  private static final List<Pattern> UNASKED =
      letters(
          Phrase.JOINED,
          Phrase.PASSED_ON,
          Phrase.REASSIGNED,
          Phrase.CLOSED,
          Phrase.TAKEN_OVER,
          Phrase.STEPPED_ON,
          Phrase.NOT_ANSWERED,
          Phrase.NOT_TAKEN,
          Phrase.LATE,
          Phrase.PROMISE_BROKEN);

  private static final List<Pattern> CHOICE_RAN_OUT = letters(Phrase.HANDED_OFF);

  private static final List<Pattern> STEPS =
      letters(Phrase.STEPPED_ON, Phrase.TAKEN_OVER, Phrase.HANDED_OFF);

  private Notices() {}

  /// Whether words, also spoken ones, are a notice: nobody asked for them.
  public static boolean isNotice(String text) {
    return fits(UNASKED, text);
  }

  /// The same for a line that is known to be the service's own.
  static boolean isNotice(Line line) {
    return line.from().equals("system")
        && (fits(UNASKED, line.text()) || fits(CHOICE_RAN_OUT, line.text()));
  }

  private static boolean fits(List<Pattern> notices, String text) {
    var letters = SameWords.letters(text);
    return notices.stream().anyMatch(notice -> notice.matcher(letters).matches());
  }

  private static List<Pattern> letters(Phrase... phrases) {
    return Stream.of(phrases)
        .flatMap(phrase -> Wording.LANGUAGES.stream().map(language -> letters(language, phrase)))
        .toList();
  }

  private static Pattern letters(String language, Phrase phrase) {
    String blank = "qqq";
    String words = SameWords.letters(WORDING.of(language, phrase, blank, blank, blank, blank));
    return Pattern.compile(words.replace(blank, ".*"));
  }

  /// The name of the worker who has just joined.
  static Optional<String> joined(String notice) {
    return name(JOINED, notice);
  }

  /// Whether the worker who had it has it no more.
  static boolean ends(String notice) {
    return name(PASSED_ON, notice).isPresent()
        || name(TAKEN_OVER, notice).isPresent()
        || notice.equals(ASKED_OTHERS)
        || closes(notice);
  }

  /// Whether the episode is over.
  static boolean closes(String notice) {
    return name(CLOSED, notice).isPresent();
  }

  /// Whether others are asked, since nobody took it in time.
  public static boolean steps(Line line) {
    return line.from().equals("system") && (asksOthers(line.text()) || fits(STEPS, line.text()));
  }

  /// Whether it says that others are asked: to colleagues alone, or to the citizen too.
  static boolean asksOthers(String notice) {
    return notice.equals(ASKED_OTHERS)
        || SILENT.stream().anyMatch(pattern -> pattern.matcher(notice).lookingAt());
  }

  /// Who was asked to step in for a worker the citizen knows: she is named, though she has not
  /// accepted, as somebody who was asked.
  static Optional<String> stepsIn(String text) {
    return DEPUTY.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(found -> found.group("name"))
        .findFirst();
  }

  private static Optional<String> name(List<Pattern> patterns, String notice) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(notice))
        .filter(Matcher::matches)
        .map(found -> found.group("name"))
        .findFirst();
  }

  private static List<Pattern> all(Phrase phrase) {
    return Wording.LANGUAGES.stream().map(language -> pattern(language, phrase)).toList();
  }

  private static Pattern pattern(String language, Phrase phrase) {
    String text = WORDING.of(language, phrase, NAME, BLANK, BLANK, BLANK);
    String named =
        text.replaceFirst(NAME, Matcher.quoteReplacement("\\E(?<name>.+?)\\Q"))
            .replaceAll("[" + NAME + BLANK + "]", Matcher.quoteReplacement("\\E.+?\\Q"));
    return Pattern.compile("\\Q" + named + "\\E", Pattern.DOTALL);
  }
}
