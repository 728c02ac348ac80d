package handrail.assistant.desk.queue;

import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.routing.CaseReferences;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is closed, found by the reference its citizen was given: somebody who rings about it may
/// have nothing else.
record Closed(Conversations conversations, Clock clock) {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)[ -]?(\\d{4})");

  /// Who comes back later than this is looked for by what was said, in the history.
  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  /// Handoffs of one conversation that are tried.
  private static final int MOST = 20;

  List<Handoff> of(String sought) {
    var said = REFERENCE.matcher(sought.toUpperCase(Locale.ROOT));
    return said.matches() ? find(said.group(1) + "-" + said.group(2)) : List.of();
  }

  private List<Handoff> find(String reference) {
    return conversations.changedSince(clock.instant().minus(LOOKED_BACK)).keySet().stream()
        .flatMap(Closed::ids)
        .filter(id -> CaseReferences.of(id).equals(reference))
        .map(conversations::handoff)
        .flatMap(Optional::stream)
        .filter(handoff -> handoff.state() == Handoff.State.CLOSED)
        .toList();
  }

  private static Stream<String> ids(String conversation) {
    return IntStream.rangeClosed(1, MOST).mapToObj(at -> conversation + "." + at);
  }
}
