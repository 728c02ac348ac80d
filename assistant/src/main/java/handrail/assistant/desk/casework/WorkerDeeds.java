package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.CallTried.Reached;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.desk.memory.TimeSpent;
import handrail.assistant.desk.transcript.Judging;
import handrail.assistant.desk.transcript.SafeWays;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Office;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Call;
import handrail.assistant.handoff.Handoffs.Closing;
import handrail.assistant.handoff.Handoffs.Judgement;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Pledge;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.oversight.Lesson;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// What a worker can do with a handoff, and what each needs to be told.
public final class WorkerDeeds {
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private static final String NOT_SAFE =
      "Not sent. It is not known to be safe to write to them here: somebody may read along. Send it"
          + " only if they have said that this is safe, and tick that they have.";

  private final Handoffs handoffs;
  private final Office office;
  private final TimeSpent time;
  private final Clock clock;

  public WorkerDeeds(Handoffs handoffs, Office office, TimeSpent time, Clock clock) {
    this.handoffs = handoffs;
    this.office = office;
    this.time = time;
    this.clock = clock;
  }

  /// All of them.
  public List<Deed> all() {
    return List.of(
        new Deed("accept", "You have this.", (handoff, me, _) -> handoffs.accept(handoff.id(), me)),
        new Deed("messages", "Sent.", this::say),
        new Deed("contact-safety", "Set.", this::setSafety),
        new Deed("note", "Noted.", this::note),
        new Deed("promise", "Promised.", this::promise),
        new Deed("keep-promise", "Kept.", this::keep),
        new Deed("plan", "Planned.", this::plan),
        new Deed("unplan", "Taken back.", this::unplan),
        new Deed("call", "Written down.", this::call),
        new Deed("transfer", "Transferred.", this::transfer),
        new Deed("return", "Given back.", this::giveBack),
        new Deed("judge", "Marked.", this::judge),
        new Deed("close", "Closed.", this::close));
  }

  private Move say(Handoff handoff, Worker me, Fields fields) {
    var words = new Words(id(fields), fields.words("text"));
    if (!fields.isTicked("safe") && !SafeWays.mayWrite(handoffs.conversation(handoff))) {
      throw Problem.of(Status.CONFLICT_409, NOT_SAFE);
    }
    return handoffs.say(handoff.id(), me, words);
  }

  private Move setSafety(Handoff handoff, Worker me, Fields fields) {
    var ways = SafeWays.of(fields);
    return handoffs.setContactSafety(handoff.id(), me, ways.state(), ways.channels(), ways.rules());
  }

  private Move note(Handoff handoff, Worker me, Fields fields) {
    return handoffs.note(handoff.id(), me, fields.words("note"));
  }

  private Move promise(Handoff handoff, Worker me, Fields fields) {
    var pledge = new Pledge(id(fields), fields.words("what"), fields.later("by", clock));
    return handoffs.promise(handoff.id(), me, pledge);
  }

  private Move keep(Handoff handoff, Worker me, Fields fields) {
    return handoffs.keep(handoff.id(), me, fields.words("promise"));
  }

  private Move plan(Handoff handoff, Worker me, Fields fields) {
    var words = new Words(id(fields), fields.words("words"));
    return handoffs.plan(handoff.id(), me, words, fields.later("at", clock));
  }

  private Move unplan(Handoff handoff, Worker me, Fields fields) {
    return handoffs.unplan(handoff.id(), me, fields.words("message"));
  }

  private Move call(Handoff handoff, Worker me, Fields fields) {
    var reached = fields.choice("outcome", Reached.class);
    var again = reached == Reached.TRY_AGAIN ? again(fields) : null;
    return handoffs.called(handoff.id(), me, new Call(reached, fields.text("note"), again));
  }

  private Instant again(Fields fields) {
    if (fields.text("again").isBlank()) {
      throw Problem.in("again", "Say when to try again.");
    }
    return fields.later("again", clock);
  }

  private Move transfer(Handoff handoff, Worker me, Fields fields) {
    var colleague =
        office
            .roster()
            .find(fields.text("to"))
            .filter(person -> !person.id().equals(me.id()))
            .orElseThrow(() -> Problem.in("to", "Choose a colleague."));
    var named = office.colleagues().named(colleague);
    return handoffs.transfer(handoff.id(), me, named, fields.words("note"));
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
    var why = WhyItHappened.of(fields);
    LocalDate followUp = fields.day("followUpOn", clock).orElse(null);
    var closing =
        new Closing(
            outcome,
            why.map(WhyItHappened::demand).orElse(null),
            why.map(WhyItHappened::cause).orElse(null),
            followUp,
            time.of(handoff, me.id()));
    var conversation = handoffs.conversation(handoff);
    long seen = fields.number("seen").orElseGet(conversation::heardUntil);
    if (seen > conversation.lastSeq()) {
      throw Problem.in("seen", "There is no message at that place.");
    }
    return handoffs.close(handoff.id(), me, closing, seen);
  }

  private static String id(Fields fields) {
    var id = fields.text("id");
    if (!MESSAGE_ID.matcher(id).matches()) {
      throw Problem.in("id", "It must be 1 to 64 letters, digits or any of _ . : -");
    }
    return id;
  }
}
