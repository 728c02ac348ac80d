package handrail.assistant.brief;

import handrail.assistant.brief.Brief.Deadline;
import handrail.assistant.brief.Story.Sentence;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be read off single sentences by rules: wishes, facts, people who help, deadlines. Each
/// is shown as the citizen's own sentence, so that a rule that is wrong misleads nobody.
final class Clues {
  private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
  private static final Pattern WISH =
      ignoringCase(
          "\\b(want|need|would like|help|can i|can you|could you|how do i|please|looking for)\\b"
              + "|\\b(eisiau|angen|helpu|helpwch|siarad)\\b|\\?");
  private static final Pattern FACT =
      ignoringCase("\\d|£|\\b(i am|i'm|im|i've|ive|i have|my|we have|we are|we're)\\b");
  private static final Pattern SOMEBODY =
      ignoringCase(
          "\\b(sister|brother|neighbou?r|friend|mum|dad|mother|father|daughter|son|husband|wife"
              + "|partner|nan|auntie?|uncle|support worker|social worker|health visitor|church"
              + "|mosque|chwaer|brawd|ffrind|cymydog)\\b");
  private static final Pattern HELPING =
      ignoringCase(
          "\\b(help|helps|helping|helped|nearby|next door|round the corner|pops in|looks in"
              + "|look after|supports?|supporting|with me|rings me|visits|helpu)\\b");
  private static final Pattern NO_HELP =
      ignoringCase(
          "\\b(not|n't|cannot|cant|wont|never|no longer|died|dead|hit|hits|hurt|threat\\w*"
              + "|scared|takes?|took|left me)\\b|n't\\b");
  private static final Pattern DATE =
      ignoringCase("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")\\b(?: (\\d{4}))?");
  private static final Pattern BY_DAY =
      ignoringCase("\\b(?:by|before|until|on|next|this) (?:next |this )?(" + DAYS + ")\\b");
  private static final Pattern BY_THEN =
      ignoringCase("\\b(?:by|before|until) (today|tonight|tomorrow)\\b|\\b(?:tomorrow)\\b");
  private static final Pattern PAST =
      ignoringCase("\\b(died|was|were|went|got|had|told|rang|called|last|since|ago)\\b");

  private Clues() {}

  static boolean isWish(Sentence sentence) {
    return WISH.matcher(sentence.text()).find();
  }

  static boolean isFact(Sentence sentence) {
    return FACT.matcher(sentence.text()).find();
  }

  /// Whether the sentence speaks of somebody who helps.
  static boolean isSupport(Sentence sentence) {
    return SOMEBODY.matcher(sentence.text()).find()
        && HELPING.matcher(sentence.text()).find()
        && !NO_HELP.matcher(sentence.text()).find();
  }

  /// The days that the sentences speak of as still to come.
  static List<Deadline> deadlines(List<Sentence> sentences, ZoneId zone) {
    return sentences.stream()
        .filter(Clues::speaksOfADay)
        .map(sentence -> new Deadline(sentence.text(), day(sentence, zone), sentence.src()))
        .toList();
  }

  private static boolean speaksOfADay(Sentence sentence) {
    var text = sentence.text();
    return DATE.matcher(text).find()
        || BY_THEN.matcher(text).find()
        || (BY_DAY.matcher(text).find() && !PAST.matcher(text).find());
  }

  private static @Nullable LocalDate day(Sentence sentence, ZoneId zone) {
    var said = sentence.at().atZone(zone).toLocalDate();
    var date = DATE.matcher(sentence.text());
    if (date.find()) {
      return date(date.toMatchResult(), said);
    }
    var then = BY_THEN.matcher(sentence.text());
    if (then.find()) {
      return lower(then.group()).contains("tomorrow") ? said.plusDays(1) : said;
    }
    var day = BY_DAY.matcher(sentence.text());
    // "Next Friday" may be this week's or the one after: the worker asks.
    return day.find() && !lower(day.group()).contains("next")
        ? said.with(
            TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(day.group(1).toUpperCase(Locale.ROOT))))
        : null;
  }

  private static @Nullable LocalDate date(MatchResult found, LocalDate said) {
    try {
      int year = found.group(3) == null ? said.getYear() : Integer.parseInt(found.group(3));
      return LocalDate.of(year, month(found.group(2)), Integer.parseInt(found.group(1)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Month month(String name) {
    var start = lower(name).substring(0, 3);
    for (var month : Month.values()) {
      if (lower(month.name()).startsWith(start)) {
        return month;
      }
    }
    throw new DateTimeException("not a month");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
