package handrail.assistant.desk;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Judgement;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Roster;
import handrail.assistant.oversight.Lesson;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import java.util.Map;
import java.util.regex.Pattern;

/// What a worker can do with a handoff, and what each needs to be told.
final class WorkerDeeds {
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private static final String NOT_SAFE =
      "Not sent. It is not known to be safe to write to them here: somebody may read along. Send it"
          + " only if they have said that this is safe, and tick that they have (`safe`).";

  private final Handoffs handoffs;
  private final Roster roster;
  private final Colleagues colleagues;

  WorkerDeeds(Handoffs handoffs, Roster roster, Colleagues colleagues) {
    this.handoffs = handoffs;
    this.roster = roster;
    this.colleagues = colleagues;
  }

  /// All of them, by the last part of their address.
  Map<String, Deed> byName() {
    return Map.of(
        "contact-safety",
        new Deed("rules", "#actions", this::setSafety),
        "accept",
        new Deed("", "", (handoff, me, _) -> handoffs.accept(handoff.id(), me)),
        "messages",
        new Deed("text", "#write", this::say),
        "transfer",
        new Deed("note", "", this::transfer),
        "return",
        new Deed("reason", "", this::giveBack),
        "judge",
        new Deed("reason", "", this::judge),
        "close",
        new Deed("outcome", "", this::close));
  }

  private Move say(Handoff handoff, Worker me, Fields fields) {
    var id = fields.text("id");
    if (!MESSAGE_ID.matcher(id).matches()) {
      throw Problem.in("id", "It must be 1 to 64 letters, digits or any of _ . : -");
    }
    var words = new Words(id, fields.words("text"));
    if (!fields.isTicked("safe") && !SafeWays.mayWrite(handoffs.conversation(handoff))) {
      throw Problem.of(Status.CONFLICT_409, NOT_SAFE);
    }
    return handoffs.say(handoff.id(), me, words);
  }

  private Move setSafety(Handoff handoff, Worker me, Fields fields) {
    var ways = SafeWays.of(fields);
    return handoffs.setContactSafety(handoff.id(), me, ways.state(), ways.channels(), ways.rules());
  }

  private Move transfer(Handoff handoff, Worker me, Fields fields) {
    var colleague =
        roster
            .find(fields.text("to"))
            .filter(person -> !person.id().equals(me.id()))
            .orElseThrow(() -> Problem.in("to", "Choose a colleague."));
    return handoffs.transfer(
        handoff.id(), me, colleagues.named(colleague), fields.words("note"));
  }

  /// With what it should have been, it is a judgement too.
  private Move giveBack(Handoff handoff, Worker me, Fields fields) {
    if (fields.text("should").isEmpty()) {
      return handoffs.giveBack(handoff.id(), me, fields.words("reason"));
    }
    var judgement = judgement(handoff, fields);
    return switch (handoffs.giveBack(handoff.id(), me, judgement.reason())) {
      case Move.Done _ -> handoffs.judge(handoff.id(), me, judgement);
      case Move refused -> refused;
    };
  }

  private Move judge(Handoff handoff, Worker me, Fields fields) {
    return handoffs.judge(handoff.id(), me, judgement(handoff, fields));
  }

  private Judgement judgement(Handoff handoff, Fields fields) {
    var conversation = handoffs.conversation(handoff);
    return Judging.of(fields, conversation, Lesson.askedBy(conversation, handoff.id()));
  }

  private Move close(Handoff handoff, Worker me, Fields fields) {
    var outcome = fields.words("outcome");
    long seen = fields.number("seen").orElseGet(() -> handoffs.conversation(handoff).lastSeq());
    return handoffs.close(handoff.id(), me, outcome, seen);
  }
}
