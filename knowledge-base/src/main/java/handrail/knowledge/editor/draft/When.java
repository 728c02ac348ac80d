package handrail.knowledge.editor.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as people say them.
public record When(ZoneId zone) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }
}
