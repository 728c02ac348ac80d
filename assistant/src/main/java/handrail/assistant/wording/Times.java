package handrail.assistant.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Says a time as one would to a person: "5:00pm today", "10:30am tomorrow", "9:00am on Monday 30
/// November", "jutro, 09:00". Outside English and Welsh clock and date are as the CLDR has them.
public final class Times {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

  private final ZoneId zone;
  private final Wording wording;

  public Times(ZoneId zone, Wording wording) {
    this.zone = zone;
    this.wording = wording;
  }

  /// A moment in words, to the minute, rounded up so that the promise can be kept.
  ///
  /// @param language one of those served; anything else is said in English
  public String of(Instant moment, Instant now, String language) {
    var time = roundedUp(moment.atZone(zone));
    var spoken = wording.spoken(language, Phrase.TIME_ON);
    var clock = clock(time, spoken);
    return switch (daysAhead(time, now)) {
      case 0 -> wording.of(spoken, Phrase.TIME_TODAY, clock);
      case 1 -> wording.of(spoken, Phrase.TIME_TOMORROW, clock);
      default -> wording.of(spoken, Phrase.TIME_ON, clock, date(time, spoken));
    };
  }

  private static ZonedDateTime roundedUp(ZonedDateTime time) {
    var minute = time.truncatedTo(ChronoUnit.MINUTES);
    return minute.isBefore(time) ? minute.plusMinutes(1) : minute;
  }

  private int daysAhead(ZonedDateTime time, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(today, time.toLocalDate()));
  }

  /// A narrow space would make a text message twice as long.
  private static String clock(ZonedDateTime time, String language) {
    return Wording.COMPLETE.contains(language)
        ? CLOCK.format(time) + (time.getHour() < 12 ? "am" : "pm")
        : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(Locale.of(language))
            .format(time)
            .replace('\u202f', ' ');
  }

  private static String date(ZonedDateTime time, String language) {
    var locale = language.equals("en") ? Locale.UK : Locale.of(language);
    return Wording.COMPLETE.contains(language)
        ? softened(DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(time))
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(time);
  }

  /// After "ar" a Welsh day is "ddydd Llun".
  private static String softened(String date) {
    return date.replaceFirst("^Dydd ", "ddydd ");
  }
}
