package handrail.evals.soak;

import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads who comes and goes off the notices, in whatever language they are.
final class Notices {
  private static final Wording WORDING = new Wording();
  private static final String NAME = "\u0001";
  private static final String BLANK = "\u0002";

  /// What a worker reads when others were asked and the citizen is told nothing.
  static final String ASKED_OTHERS = "Others are asked now.";

  private static final String ASKED_FOR = "A person was asked for.";

  private static final List<Pattern> JOINED = all(Phrase.JOINED);
  private static final List<Pattern> PASSED_ON = all(Phrase.PASSED_ON);
  private static final List<Pattern> CLOSED = all(Phrase.CLOSED);
  private static final List<Pattern> TAKEN_OVER = all(Phrase.TAKEN_OVER);
  private static final List<Pattern> DEPUTY = all(Phrase.ASKED_DEPUTY);
  private static final List<Pattern> SILENT =
      Stream.concat(all(Phrase.NOT_ANSWERED).stream(), all(Phrase.NOT_TAKEN).stream()).toList();

  private Notices() {}

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
  static boolean steps(Line line) {
    return line.from().equals("system")
        && line.note() != null
        && !line.text().equals(ASKED_FOR)
        && name(PASSED_ON, line.text()).isEmpty()
        && !closes(line.text());
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
