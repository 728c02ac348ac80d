package handrail.assistant.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Says a time as one would to a person: "5:00pm today", "10:30am tomorrow", "9:00am on Monday 30
/// November".
public final class Times {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

  private final ZoneId zone;

  public Times(ZoneId zone) {
    this.zone = zone;
  }

  /// A moment in words, rounded up to the next five minutes so that the promise can be kept.
  ///
  /// @param language `cy` for Welsh, anything else is said in English
  public String of(Instant moment, Instant now, String language) {
    var time = roundedUp(moment.atZone(zone));
    return language.equals("cy") ? welsh(time, now) : english(time, now);
  }

  private static ZonedDateTime roundedUp(ZonedDateTime time) {
    var minute = time.truncatedTo(ChronoUnit.MINUTES);
    var whole = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
    return whole.plusMinutes((5 - whole.getMinute() % 5) % 5);
  }

  private String english(ZonedDateTime time, Instant now) {
    var clock = CLOCK.format(time) + (time.getHour() < 12 ? "am" : "pm");
    return switch (daysAhead(time, now)) {
      case 0 -> clock + " today";
      case 1 -> clock + " tomorrow";
      default -> clock + " on " + date(time, Locale.UK);
    };
  }

  private String welsh(ZonedDateTime time, Instant now) {
    var clock = CLOCK.format(time) + (time.getHour() < 12 ? "am" : "pm");
    return switch (daysAhead(time, now)) {
      case 0 -> clock + " heddiw";
      case 1 -> clock + " yfory";
      default -> clock + " ar " + date(time, Locale.of("cy"));
    };
  }

  private int daysAhead(ZonedDateTime time, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(today, time.toLocalDate()));
  }

  private static String date(ZonedDateTime time, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(time);
  }
}
