package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.soak.Encounter.Place;
import handrail.evals.soak.rule.OnRecord;
import handrail.evals.soak.rule.Reached;
import handrail.evals.soak.rule.Rule;
import handrail.evals.soak.rule.Seen;
import handrail.evals.soak.rule.Seen.Hers;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds every rule against one conversation as it stands.
final class Checking {
  /// A check that reads while something changes is made again before it counts.
  private static final int LOOKS = 3;

  /// What is sent is on its way for a while, longer when the one who sent it was killed.
  private static final int LOOKS_AT_A_PHONE = 80;

  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Place place;
  private final String play;
  private final End end;
  private final Cases cases;
  private final Set<Violation> known = new HashSet<>();
  private List<Reply> before = List.of();

  Checking(Place place, String play, End end, Cases cases) {
    this.place = place;
    this.play = play;
    this.end = end;
    this.cases = cases;
  }

  /// What is broken counts once it is still so after some time.
  void check() throws IOException, InterruptedException {
    var seen = seen();
    var broken = broken(seen);
    boolean phone = end.way() != Way.CHAT;
    for (int i = 1; i < (phone ? LOOKS_AT_A_PHONE : LOOKS) && !known.containsAll(broken); i++) {
      Thread.sleep(phone ? BETWEEN : Duration.ZERO);
      seen = seen();
      broken = broken(seen);
    }
    before = isOnRecord(seen.handoff()) ? seen.hers().messages() : List.of();
    known.addAll(broken);
    place.findings().checked(end.way(), broken);
  }

  /// What she has comes before what the desk has: all that has reached her is on record by then.
  private Seen seen() throws IOException, InterruptedException {
    var got = end.all();
    if (got.stream().anyMatch(each -> each.kind().equals("handoff"))) {
      cases.seek();
    }
    var handoff = cases.newest();
    return new Seen(hers(got, handoff), place.workers().names(), handoff);
  }

  /// Before the record of a telephone is known, what is on it has places of its own.
  private Hers hers(List<Reply> got, Optional<Case> handoff) {
    var hers = new Hers(end.way(), end.takenIn(), got, before, Reached.BY_READING);
    return end.way() != Way.CHAT && isOnRecord(handoff)
        ? OnRecord.of(hers, handoff.map(Case::transcript).orElseThrow())
        : hers;
  }

  private boolean isOnRecord(Optional<Case> handoff) {
    return end.way() == Way.CHAT || handoff.isPresent();
  }

  private List<Violation> broken(Seen seen) {
    return Arrays.stream(Rule.values())
        .flatMap(rule -> rule.brokenIn(seen).mapToObj(at -> violation(rule, at)))
        .toList();
  }

  void breaks(Rule rule, long at) {
    place.findings().breaks(violation(rule, at));
  }

  private Violation violation(Rule rule, long at) {
    return new Violation(rule, play, end.name(), at);
  }
}
