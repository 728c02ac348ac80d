package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A conversation told turn by turn, a minute apart.
public final class Talk {
  public static final Worker RUTH = new Worker("ruth-adeyemi", "Ruth Adeyemi", "Adult care");
  public static final String PROMISE =
      "Somebody from the adult care team will be in touch by 10:30.";

  /// The team was asked.
  public static final Handoff.Step ASKED =
      new Handoff.Step(Handoff.Step.Kind.TEAM, "In the adult care team.", null);

  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

  private final Address address;
  private final List<Entry> entries = new ArrayList<>();

  public Talk(Channel channel, String address) {
    this.address = new Address(channel, address);
  }

  public Talk citizen(String text) {
    return turn(new Turn.CitizenSaid(now(), "m" + entries.size(), text));
  }

  public Talk asks(String text) {
    return turn(assistant(Kind.CLARIFY, text, List.of()));
  }

  public Talk declines(String text) {
    return turn(assistant(Kind.DECLINE, text, List.of()));
  }

  public Talk answers(String text) {
    var page = new Citation("Extra bins", URI.create("http://localhost/bins"), text);
    return turn(assistant(Kind.ANSWER, text, List.of(page)));
  }

  public Talk opened(Handoff handoff) {
    return turn(assistant(Kind.HANDOFF, PROMISE, List.of()))
        .turn(new Turn.HandoffOpened(now(), handoff));
  }

  public Talk accepted(Handoff handoff) {
    return turn(new Turn.HandoffAccepted(now(), handoff.id(), RUTH, "Ruth Adeyemi has joined."));
  }

  public Talk worker(String text) {
    return turn(new Turn.WorkerSaid(now(), RUTH, "w" + entries.size(), text));
  }

  public Talk returned(Handoff handoff, String reason) {
    return turn(new Turn.HandoffPassedOn(now(), handoff.id(), RUTH, null, reason, "Passed on."));
  }

  public Talk closed(Handoff handoff, String outcome) {
    return turn(new Turn.HandoffClosed(now(), handoff.id(), RUTH, outcome, "Ruth has left."));
  }

  public Conversation conversation() {
    return new Conversation("kim", address, entries.size(), List.copyOf(entries));
  }

  /// A handoff of this conversation, as it was when it was opened.
  public Handoff handoff(String id, Severity severity, Reason... reasons) {
    return new Handoff(
        id,
        "kim",
        "TEAL-4821",
        address.channel(),
        "en",
        START,
        new Ask(
            severity,
            List.of(reasons),
            "adult-care",
            List.of(RUTH.id()),
            START.plusSeconds(300),
            PROMISE,
            ASKED),
        State.OFFERED,
        null,
        null);
  }

  private Talk turn(Turn turn) {
    entries.add(new Entry(entries.size() + 1L, turn));
    return this;
  }

  private Turn assistant(Kind kind, String text, List<Citation> citations) {
    var triaged = new Triaged(Need.ROUTINE, List.of(), null, "en", false);
    return new Turn.AssistantSaid(
        now(), entries.size(), kind, text, citations, List.of(), "en", triaged, null);
  }

  private Instant now() {
    return START.plusSeconds(60L * entries.size());
  }
}
