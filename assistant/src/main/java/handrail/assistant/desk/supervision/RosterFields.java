package handrail.assistant.desk.supervision;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.InWords;
import handrail.assistant.desk.web.When;
import handrail.assistant.roster.Break;
import handrail.assistant.roster.Hours;
import handrail.assistant.roster.KeptRoster.Joining;
import handrail.assistant.roster.Leave;
import handrail.channels.http.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a change of the roster says.
record RosterFields(Fields fields) {
  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /// Whole days, or with `start` and `end` a part of each.
  Leave leave() {
    var from = day("from");
    var to = fields.text("to").isEmpty() ? from : day("to");
    if (to.isBefore(from)) {
      throw Problem.in(
          "to",
          "Leave cannot end before it begins: choose %s or later."
              .formatted(When.dayAndYear(from)));
    }
    return new Leave(from, to, part());
  }

  private @Nullable Break part() {
    boolean whole = fields.text("start").isEmpty() && fields.text("end").isEmpty();
    if (whole) {
      return null;
    }
    mustEndLater();
    return new Break(time("start"), time("end"));
  }

  private void mustEndLater() {
    var start = time("start");
    if (!start.isBefore(time("end"))) {
      throw Problem.in(
          "end", "It cannot end before it begins: choose a time after %s.".formatted(start));
    }
  }

  LocalDate day(String name) {
    return parsed(name, LocalDate::parse, "It must be a day, as in 2026-12-24.");
  }

  LocalTime time(String name) {
    return parsed(name, LocalTime::parse, "It must be a time, as in 14:30.");
  }

  /// Null for nobody.
  @Nullable String deputy() {
    var deputy = fields.text("deputy");
    return deputy.isEmpty() ? null : deputy;
  }

  /// @param spoken codes of languages that somebody here speaks
  Joining joining(Set<String> spoken) {
    var name = fields.words("name");
    mustEndLater();
    return new Joining(
        id(name),
        name,
        fields.words("role"),
        fields.words("team"),
        languages(spoken),
        List.of(new Hours(days(), time("start"), time("end"), List.of())),
        deputy(),
        ticked("channels", Stream.of("sms", "web", "voice")),
        (int) fields.number("cases").orElse(20));
  }

  /// Boxes that are ticked, and more by their codes.
  private List<String> languages(Set<String> spoken) {
    var ticked = spoken.stream().sorted().filter(code -> fields.isTicked("languages-" + code));
    var all = Stream.concat(ticked, list("languages").stream()).distinct().toList();
    var unknown =
        all.stream().filter(code -> !spoken.contains(code) && !InWords.isLanguage(code)).toList();
    if (!unknown.isEmpty()) {
      throw Problem.in(
          "languages",
          "There is no language with the code %s. Write codes such as fr for French or ta for Tamil."
              .formatted(String.join(", ", unknown)));
    }
    if (all.isEmpty()) {
      throw Problem.in("languages", "Choose at least one language.");
    }
    return all;
  }

  private List<String> days() {
    return ticked("days", WEEK.stream());
  }

  /// A list as `days: "mon,tue"`, or as boxes `days-mon` that are ticked.
  private List<String> ticked(String name, Stream<String> all) {
    var list = list(name);
    return list.isEmpty() ? all.filter(one -> fields.isTicked(name + "-" + one)).toList() : list;
  }

  private List<String> list(String name) {
    return Arrays.stream(fields.text(name).split("[,\\s]+")).filter(one -> !one.isEmpty()).toList();
  }

  /// "Grace O'Connell" is `grace-oconnell`.
  private static String id(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z -]", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[ -]+", "-");
  }

  private <T> T parsed(String name, Function<String, T> parse, String wrong) {
    try {
      return parse.apply(fields.words(name));
    } catch (DateTimeParseException e) {
      throw Problem.in(name, wrong);
    }
  }
}
