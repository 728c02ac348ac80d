package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.oversight.numbers.Fact.Asked;
import handrail.assistant.oversight.numbers.Fact.Closed;
import handrail.assistant.oversight.numbers.Fact.MetAgain;
import handrail.assistant.oversight.numbers.Fact.Promised;
import handrail.assistant.promise.Promise;
import handrail.assistant.promise.Promises;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads off one conversation what counts.
public final class Readings {
  private final Answering answering;
  private final Questioning questioning;

  /// @param zone in which people mean "by Friday"
  public Readings(Topics topics, ZoneId zone) {
    this.answering = new Answering(topics);
    this.questioning = new Questioning(zone);
  }

  List<Fact> of(Conversation conversation) {
    var encounters = Encounter.of(conversation);
    var facts = new ArrayList<Fact>();
    answering.of(conversation, encounters).forEach(facts::add);
    encounters.stream().map(Readings::asked).forEach(facts::add);
    encounters.stream().flatMap(questioning::of).forEach(facts::add);
    encounters.stream().flatMap(Readings::closed).forEach(facts::add);
    again(encounters).forEach(facts::add);
    promised(conversation, encounters).forEach(facts::add);
    return List.copyOf(facts);
  }

  /// One that was closed without being taken was met by whoever closed it.
  private static Fact asked(Encounter encounter) {
    var handoff = encounter.handoff();
    var met =
        encounter
            .taken()
            .map(taken -> taken.turn().at())
            .or(() -> encounter.closed().map(done -> done.at()));
    return new Asked(
        encounter.asked(),
        encounter.group(),
        handoff.severity(),
        handoff.dueBy(),
        met.orElse(null));
  }

  private static Stream<Fact> closed(Encounter encounter) {
    return encounter.closed().stream().map(done -> closed(encounter, done));
  }

  private static Fact closed(Encounter encounter, HandoffClosed done) {
    var measured = done.spent();
    return new Closed(
        done.at(),
        encounter.group(),
        measured == null ? encounter.held() : measured,
        measured != null,
        done.demand(),
        done.cause());
  }

  private static Stream<Fact> again(List<Encounter> encounters) {
    var met = encounters.stream().filter(each -> each.worker().isPresent()).toList();
    return IntStream.range(1, met.size())
        .mapToObj(
            n ->
                new MetAgain(
                    met.get(n).taken().map(Entry::turn).orElseThrow().at(),
                    met.get(n).group(),
                    isSame(met.get(n), met.get(n - 1))));
  }

  private static boolean isSame(Encounter one, Encounter other) {
    return one.worker()
        .flatMap(worker -> other.worker().filter(before -> before.id().equals(worker.id())))
        .isPresent();
  }

  /// One that is still open counts for nothing yet.
  private static Stream<Fact> promised(Conversation conversation, List<Encounter> encounters) {
    return Promises.of(conversation).stream()
        .filter(promise -> promise.state() != Promise.State.OPEN)
        .flatMap(
            promise ->
                encounters.stream()
                    .filter(each -> each.handoff().id().equals(promise.handoff()))
                    .map(each -> promised(each, promise)));
  }

  private static Fact promised(Encounter encounter, Promise promise) {
    boolean kept = promise.state() == Promise.State.KEPT;
    var settled = promise.settledAt();
    var at = kept && settled != null ? settled : promise.dueBy();
    return new Promised(at, encounter.group(), kept);
  }
}
