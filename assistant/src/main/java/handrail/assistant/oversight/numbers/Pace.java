package handrail.assistant.oversight.numbers;

import handrail.assistant.oversight.numbers.Fact.Answered;
import handrail.assistant.oversight.numbers.Fact.Closed;
import handrail.assistant.oversight.numbers.Figures.Released;
import handrail.assistant.oversight.numbers.Figures.Work;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How long a conversation takes the workers of a team, as measured at the desk.
///
/// @param minutes the mean, by team; without those of whom too few were measured
record Pace(Map<String, Double> minutes) {
  private static final double SECONDS = 60;

  static Pace of(List<Closed> closed) {
    var byTeam =
        closed.stream()
            .filter(Closed::measured)
            .collect(
                Collectors.groupingBy(
                    each -> each.group().team(), TreeMap::new, Collectors.toList()));
    byTeam.values().removeIf(measured -> Small.isSmall(measured.size()));
    var minutes = new TreeMap<String, Double>();
    byTeam.forEach((team, measured) -> minutes.put(team, minutes(measured) / measured.size()));
    return new Pace(Collections.unmodifiableMap(minutes));
  }

  /// What these answers would have taken the teams whose pace is known; a guess is never made.
  Released released(List<Answered> answers) {
    var known =
        answers.stream()
            .map(answer -> minutes.get(answer.group().team()))
            .filter(Objects::nonNull)
            .toList();
    double sum = known.stream().mapToDouble(Objects::requireNonNull).sum();
    return new Released(
        answers.size(), known.isEmpty() ? null : sum, known.size() == answers.size());
  }

  /// What workers had for people.
  static Work work(List<Closed> closed) {
    double all = minutes(closed);
    double measured = minutes(closed.stream().filter(Closed::measured).toList());
    return new Work(closed.size(), all, all == 0 ? 1 : measured / all);
  }

  private static double minutes(List<Closed> closed) {
    return minutes(closed.stream().map(Closed::time).reduce(Duration.ZERO, Duration::plus));
  }

  static double minutes(Duration time) {
    return time.toSeconds() / SECONDS;
  }
}
