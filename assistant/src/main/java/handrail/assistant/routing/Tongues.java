package handrail.assistant.routing;

import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.routing.Routing.Wish;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Says to workers when nobody who is asked speaks the citizen's language, and who does.
final class Tongues {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private Tongues() {}

  /// Empty when somebody who is asked speaks it.
  static String note(Roster roster, Wish wish, List<String> asked, Instant now) {
    var speakers =
        roster.staff().stream()
            .filter(worker -> worker.languages().contains(wish.language()))
            .toList();
    boolean spoken = speakers.stream().map(Staff::id).anyMatch(asked::contains);
    if (spoken || wish.language().equals("en")) {
      return "";
    }
    var language = Locale.of(wish.language()).getDisplayLanguage(Locale.UK);
    return speakers.stream()
        .min(Comparator.comparing(worker -> roster.nextIn(worker, now).orElse(Instant.MAX)))
        .map(speaker -> " None of them speaks " + language + "; " + back(roster, speaker, now))
        .orElse(" Nobody here speaks " + language + ": ask for an interpreter.");
  }

  private static String back(Roster roster, Staff speaker, Instant now) {
    var when =
        roster
            .nextIn(speaker, now)
            .map(
                back ->
                    back.equals(now) ? "in now" : "back " + DAY.format(back.atZone(roster.zone())))
            .orElse("away for long");
    return speaker.name() + " does (" + when + ").";
  }
}
