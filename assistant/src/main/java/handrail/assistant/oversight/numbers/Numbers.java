package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.oversight.numbers.Fact.Answered;
import handrail.assistant.oversight.numbers.Fact.Asked;
import handrail.assistant.oversight.numbers.Fact.Closed;
import handrail.assistant.oversight.numbers.Fact.MetAgain;
import handrail.assistant.oversight.numbers.Fact.Promised;
import handrail.assistant.oversight.numbers.Fact.Questioned;
import handrail.assistant.oversight.numbers.Figures.Share;
import handrail.assistant.oversight.numbers.Figures.Waits;
import handrail.assistant.oversight.numbers.Split.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sums up what was read off the conversations of the last days.
final class Numbers {
  private final Instant now;
  private final int days;
  private final List<Fact> facts;
  private final Pace pace;

  private Numbers(Instant now, int days, List<Fact> facts) {
    this.now = now;
    this.days = days;
    this.facts = facts;
    this.pace = Pace.of(all(Closed.class));
  }

  /// The figures of the days before `now`.
  static Figures of(Instant now, int days, List<Fact> facts) {
    var from = now.minus(Duration.ofDays(days));
    var within =
        facts.stream().filter(fact -> fact.at().isAfter(from) && !fact.at().isAfter(now)).toList();
    return new Numbers(now, days, within).figures();
  }

  private Figures figures() {
    var contained = those(Answered.class, Answered::contained);
    var said = those(Closed.class, closed -> closed.demand() != null);
    return new Figures(
        now,
        days,
        Small.FEW,
        pace.minutes(),
        Split.of(contained, pace::released),
        Split.of(all(Closed.class), Pace::work),
        Arrays.stream(Severity.values()).map(this::waits).toList(),
        share(all(MetAgain.class), MetAgain::theSame),
        share(all(Questioned.class), asked -> !asked.again()),
        share(all(Promised.class), Promised::kept),
        share(contained, Answered::wrongly),
        share(said, closed -> closed.demand() == Demand.FAILURE),
        causes(said),
        orNull(all(Closed.class).size() - said.size()));
  }

  private <F extends Fact> List<F> all(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <F extends Fact> List<F> those(Class<F> kind, Predicate<F> which) {
    return all(kind).stream().filter(which).toList();
  }

  private static <F extends Fact> Split<Share> share(List<F> of, Predicate<F> which) {
    return Split.of(
        of,
        facts -> new Share(Math.toIntExact(facts.stream().filter(which).count()), facts.size()));
  }

  private Waits waits(Severity severity) {
    var asked = those(Asked.class, each -> each.severity() == severity);
    return new Waits(severity, Split.of(asked, group -> Waiting.of(group, now)));
  }

  /// Every cause has its line, so that it cannot be told which of those not shown is none.
  private static List<Part<Integer>> causes(List<Closed> said) {
    var sizes = new TreeMap<String, Integer>();
    for (var cause : Cause.values()) {
      long count = said.stream().filter(closed -> closed.cause() == cause).count();
      sizes.put(wire(cause), Math.toIntExact(count));
    }
    var hidden = Small.hidden(sizes);
    return sizes.entrySet().stream()
        .map(
            size ->
                new Part<>(size.getKey(), hidden.contains(size.getKey()) ? null : size.getValue()))
        .toList();
  }

  private static String wire(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Integer orNull(int size) {
    return Small.isSmall(size) ? null : size;
  }
}
