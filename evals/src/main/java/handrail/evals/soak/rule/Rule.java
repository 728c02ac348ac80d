package handrail.evals.soak.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;

/// What must be true of every conversation after every step. Each tells the places where it is not.
public enum Rule {
  // Whose it is
  OWNED("a conversation that needs a person has an owner and a due time", Owning::missing),
  DUE("every handoff has a time by which somebody is in touch", Owning::timeless),
  ONE_OWNER("one worker at a time", Holding::crossed),
  SILENT("the assistant says nothing while a worker has it", Holding::spokenOver),
  NAMED_AFTER_JOINING("no worker is named before she has accepted", Naming::tooEarly),
  STEPPED_ONCE("nobody is asked twice in a row for the same reason", Owning::steppedTwice),

  // What is on the record
  IN_ORDER("places rise, and what was said stays as it was", Recording::disordered),
  ANSWERED_ONCE("no message is answered twice", Recording::answeredTwice),
  NOTHING_LOST("what was taken in stands there once", Recording::lost),
  SOURCES("every source in a brief is a turn of its conversation", Recording::withoutSource),

  // What reaches a telephone
  SENT_ONCE("each text goes out once, in the order of the record", Reaching::strays),
  REACHES("what is said reaches her, or the worker reads that it did not", Reaching::missing),
  STOPPED("nothing is texted after STOP until START", Reaching::afterStop),
  HELD_BACK("nothing goes out unasked where it may not be safe", Reaching::unsafe),
  TOLD_ONCE("a broken promise is told once", Reaching::toldTwice),

  // What follows is seen by who waits, not read off the record.
  ANSWERED("who writes to the assistant is answered"),
  A_PERSON_IN_ONE_TURN("who asks for a person gets one"),
  ASKED_WHOM("who has a worker of her own who is away is asked whether to wait"),
  STEPPED("what nobody takes goes on to others"),
  WARNED("the worker is told of STOP, and the case stays"),
  BREACH_IS_TOLD("a broken promise is told to her, and supervisors see it"),
  KEPT_IS_KEPT("a promise that was kept is not called broken"),
  PLANNED("what is planned is said once"),
  IN_THE_QUEUE("what is open stands in the queue once"),
  WORKS("no request fails");

  private final String words;

  /// A reference to a method, which cannot change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Seen, LongStream> broken;

  Rule(String words) {
    this(words, _ -> LongStream.empty());
  }

  Rule(String words, Function<Seen, LongStream> broken) {
    this.words = words;
    this.broken = broken;
  }

  /// As a reader has it.
  public String words() {
    return words;
  }

  /// As a program has it: `one-owner`.
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Where it is broken.
  public LongStream brokenIn(Seen seen) {
    return broken.apply(seen);
  }
}
