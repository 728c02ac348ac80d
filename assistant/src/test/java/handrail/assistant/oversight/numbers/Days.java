package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import handrail.knowledge.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody's days with the service, told in order.
final class Days {
  static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  static final Worker RUTH = new Worker("ruth", "Ruth Adeyemi", "Adult care");
  static final Worker AMINA = new Worker("amina", "Amina Rashid", "Housing");

  private final Channel channel;
  private final String language;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Duration spent;
  private Instant now;
  private int handoffs;
  private @Nullable Handoff handoff;

  Days(Channel channel, String language) {
    this(channel, language, START);
  }

  Days(Channel channel, String language, Instant from) {
    this.channel = channel;
    this.language = language;
    this.now = from;
  }

  static Days byText() {
    return new Days(Channel.SMS, "en");
  }

  Days after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Days afterMinutes(long minutes) {
    return after(Duration.ofMinutes(minutes));
  }

  Days says(String text) {
    return turn(new Turn.CitizenSaid(now, "m" + entries.size(), text));
  }

  /// A routine question is answered from a page of a team.
  Days isAnswered(String team) {
    var found = new Basis.Found(team + "/page#1", 1, "A page", "", 0, 0, 0, 0, 0, Basis.Use.SAID);
    var basis = new Basis("", 1, 0, List.of(), List.of(found), List.of());
    return says("a question").turn(assistant(Kind.ANSWER, "An answer.").citing(List.of(), basis));
  }

  Days isAsked(String question) {
    return turn(assistant(Kind.CLARIFY, question));
  }

  Days needsSomebody(Severity severity, String team) {
    return needsSomebody(severity, team, Duration.ofMinutes(5));
  }

  Days needsSomebody(Severity severity, String team, Duration within) {
    handoffs++;
    var step = new Step(Step.Kind.TEAM, "", null);
    var ask = new Ask(severity, List.of(), team, List.of(), now.plus(within), "Soon.", step);
    handoff =
        new Handoff(
            "kim." + handoffs,
            "kim",
            "TEAL-4821",
            channel,
            language,
            now,
            ask,
            State.OFFERED,
            null,
            null);
    return says("can I talk to someone").turn(new Turn.HandoffOpened(now, handoff));
  }

  /// A worker says what their last words should have been taken for.
  Days isJudged(Worker worker, Need should) {
    long said =
        entries.reversed().stream()
            .filter(entry -> entry.turn() instanceof Turn.CitizenSaid)
            .mapToLong(Entry::seq)
            .findFirst()
            .orElseThrow();
    return turn(new Turn.Judged(now, worker, said, should, "a loss"));
  }

  Days meets(Worker worker) {
    return turn(new Turn.HandoffAccepted(now, id(), worker, "Joined."));
  }

  Days hears(Worker worker, String text) {
    return turn(new Turn.WorkerSaid(now, worker, "w" + entries.size(), text));
  }

  Days breaksOff(Worker worker) {
    return breaksOff(worker, null, null);
  }

  Days breaksOff(Worker worker, @Nullable Demand demand, @Nullable Cause cause) {
    return turn(
        new Turn.HandoffClosed(now, id(), worker, "done", "Left.", demand, cause, null, spent));
  }

  Days measuredAtTheDesk(Duration time) {
    spent = time;
    return this;
  }

  Days turn(Turn turn) {
    entries.add(new Entry(entries.size() + 1L, turn));
    return this;
  }

  Conversation told() {
    var address = new Address(channel, "kim");
    return new Conversation("kim", address, entries.size(), List.copyOf(entries));
  }

  /// Everything in order, each turn as it was at its time.
  List<Turn> turns() {
    return entries.stream().map(Entry::turn).toList();
  }

  Channel channel() {
    return channel;
  }

  private String id() {
    return Objects.requireNonNull(handoff).id();
  }

  private Turn.AssistantSaid assistant(Kind kind, String text) {
    var triaged = new Triaged(Need.ROUTINE, List.of(), null, language, false);
    return new Turn.AssistantSaid(
        now, entries.size(), kind, text, List.of(), List.of(), language, triaged, null);
  }
}
