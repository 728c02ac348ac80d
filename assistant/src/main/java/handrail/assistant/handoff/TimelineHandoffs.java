package handrail.assistant.handoff;

import static handrail.assistant.conversation.Handoff.Step.Kind.BY_HAND;
import static handrail.assistant.handoff.Settling.heldBy;

import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.ContactSafety;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.conversation.Turn.ContactSafetySet;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.handoff.Settling.Decision;
import handrail.assistant.handoff.Settling.Next;
import handrail.assistant.handoff.Settling.Refused;
import handrail.assistant.handoff.Settling.Step;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Handoffs as turns on the timeline of their conversation: every move is decided on the
/// conversation as it stands and kept only if nobody was faster.
public final class TimelineHandoffs implements Handoffs {
  private final Conversations conversations;
  private final Colleagues colleagues;
  private final Wording wording;
  private final Clock clock;
  private final Settling settling;
  private final Casework casework;

  /// Needs what it works with.
  ///
  /// @param deliver sends what waits in the conversation with the given id, soon
  public TimelineHandoffs(
      Conversations conversations,
      Colleagues colleagues,
      Wording wording,
      Clock clock,
      Consumer<String> deliver) {
    this.conversations = conversations;
    this.colleagues = colleagues;
    this.wording = wording;
    this.clock = clock;
    this.settling = new Settling(conversations, deliver);
    this.casework = new Casework(conversations, clock);
  }

  @Override
  public List<Handoff> open() {
    return conversations.openHandoffs().stream().sorted(Handoff.MOST_URGENT_FIRST).toList();
  }

  @Override
  public Optional<Handoff> find(String id) {
    return conversations.handoff(id);
  }

  @Override
  public Conversation conversation(Handoff handoff) {
    return conversations.load(handoff.conversation());
  }

  @Override
  public Brief brief(Handoff handoff) {
    return colleagues.brief(conversation(handoff), handoff);
  }

  @Override
  public Move accept(String id, Worker worker) {
    var waiting = find(id).filter(handoff -> handoff.acceptedBy() == null);
    var move = taken(id, worker);
    if (move instanceof Move.Done) {
      waiting.filter(handoff -> handoff.step().kind() != BY_HAND).ifPresent(colleagues::taken);
    }
    return move;
  }

  private Move taken(String id, Worker worker) {
    return settle(
        id,
        handoff -> {
          if (handoff.acceptedBy() != null) {
            return handoff.acceptedBy().id().equals(worker.id())
                ? new Refused(new Move.Done(handoff))
                : new Refused(new Move.HeldBy(handoff.acceptedBy()));
          }
          if (!colleagues.mayTake(handoff, worker)) {
            return new Refused(new Move.NotForHer());
          }
          var now = clock.instant();
          var notice = joined(worker, handoff.language());
          return new Step(
              new HandoffAccepted(now, id, worker, notice),
              handoff.with(Handoff.State.ACCEPTED, worker),
              null,
              false);
        });
  }

  private String joined(Worker worker, String language) {
    var team =
        colleagues
            .teamOf(worker)
            .map(one -> wording.team(language, one.id(), worker.team()))
            .orElse(worker.team());
    return wording.of(language, Phrase.JOINED, worker.name(), team);
  }

  @Override
  public Move say(String id, Worker worker, Words words) {
    if (find(id).map(this::conversation).filter(OptOut::of).isPresent()) {
      return new Move.OptedOut();
    }
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                new Step(
                    new WorkerSaid(clock.instant(), worker, words.id(), words.text()),
                    handoff.with(Handoff.State.IN_TOUCH, worker),
                    worker.id() + ":" + words.id(),
                    false)));
  }

  @Override
  public Move setContactSafety(
      String id,
      Worker worker,
      ContactSafety.State state,
      Map<Channel, ContactSafety.State> channels,
      String rules) {
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                new Step(
                    new ContactSafetySet(clock.instant(), id, worker, state, channels, rules),
                    handoff,
                    null,
                    false)));
  }

  @Override
  public Move transfer(String id, Worker worker, Worker to, String note) {
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                colleagues
                    .refusal(handoff, to)
                    .<Next>map(Refused::new)
                    .orElseGet(() -> passedOn(handoff, worker, to, note))));
  }

  @Override
  public Move reassign(String id, Worker by, Worker to, String note) {
    return settle(
        id,
        handoff ->
            handoff.acceptedBy() != null && handoff.acceptedBy().id().equals(to.id())
                ? new Refused(new Move.Done(handoff))
                : colleagues
                    .refusal(handoff, to)
                    .<Next>map(Refused::new)
                    .orElseGet(
                        () ->
                            passedOn(
                                handoff,
                                by,
                                to,
                                note,
                                wording.of(handoff.language(), Phrase.REASSIGNED))));
  }

  @Override
  public Move giveBack(String id, Worker worker, String reason) {
    return settle(id, heldBy(worker, handoff -> passedOn(handoff, worker, null, reason)));
  }

  private Step passedOn(Handoff handoff, Worker worker, @Nullable Worker to, String note) {
    return passedOn(
        handoff, worker, to, note, wording.of(handoff.language(), Phrase.PASSED_ON, worker.name()));
  }

  private Step passedOn(
      Handoff handoff, Worker worker, @Nullable Worker to, String note, String notice) {
    return new Step(
        new HandoffPassedOn(clock.instant(), handoff.id(), worker, to, note, notice),
        to == null
            ? colleagues.givenBack(conversations.load(handoff.conversation()), handoff, worker)
            : colleagues.asked(handoff, worker, to),
        null,
        false);
  }

  @Override
  public Move close(String id, Worker worker, Closing closing, long seen) {
    return settling.settle(
        id,
        heldBy(
            worker,
            handoff -> {
              var notice = wording.of(handoff.language(), Phrase.CLOSED, worker.name());
              return new Step(
                  new HandoffClosed(
                      clock.instant(),
                      id,
                      worker,
                      closing.outcome(),
                      notice,
                      closing.demand(),
                      closing.cause(),
                      closing.followUpOn(),
                      closing.spent()),
                  handoff.closed(closing.outcome()),
                  null,
                  true);
            }),
        seen);
  }

  @Override
  public Move promise(String id, Worker worker, Pledge pledge) {
    return settle(id, heldBy(worker, handoff -> casework.promise(handoff, worker, pledge)));
  }

  @Override
  public Move keep(String id, Worker worker, String promise) {
    return settling.settleAlways(
        id, mayTake(worker, handoff -> casework.keep(handoff, worker, promise)));
  }

  @Override
  public Move plan(String id, Worker worker, Words words, Instant at) {
    return settle(id, heldBy(worker, handoff -> casework.plan(handoff, worker, words, at)));
  }

  @Override
  public Move unplan(String id, Worker worker, String messageId) {
    return settle(id, heldBy(worker, handoff -> casework.unplan(handoff, messageId)));
  }

  @Override
  public Move note(String id, Worker worker, String text) {
    return settling.settleAlways(
        id, mayTake(worker, handoff -> casework.note(handoff, worker, text)));
  }

  @Override
  public Move called(String id, Worker worker, Call call) {
    return settle(id, heldBy(worker, handoff -> casework.called(handoff, worker, call)));
  }

  @Override
  public Move judge(String id, Worker worker, Judgement judgement) {
    return settling.settleAlways(
        id, mayTake(worker, handoff -> casework.judged(handoff, worker, judgement)));
  }

  private Decision mayTake(Worker worker, Decision decision) {
    return handoff ->
        colleagues.mayTake(handoff, worker)
            ? decision.on(handoff)
            : new Refused(new Move.NotForHer());
  }

  private Move settle(String id, Decision decision) {
    return settling.settle(id, decision);
  }
}
