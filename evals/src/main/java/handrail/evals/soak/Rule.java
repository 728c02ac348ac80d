package handrail.evals.soak;

import com.fasterxml.jackson.annotation.JsonValue;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// What must be true of every conversation after every step. Each tells the places where it is not.
enum Rule {
  OWNED("a conversation that needs a person has an owner and a due time"),
  SILENT("the assistant says nothing while a worker has it"),
  ONE_OWNER("one worker at a time"),
  IN_ORDER("places rise, and what was said stays as it was"),
  ANSWERED_ONCE("no message is answered twice"),
  NOTHING_LOST("what was taken in stands there once"),
  NAMED_AFTER_JOINING("no worker is named before she has accepted"),
  STEPPED_ONCE("nobody is asked twice in a row for the same reason"),
  // What follows is seen by who waits, not read off the record.
  ANSWERED("who writes to the assistant is answered"),
  A_PERSON_IN_ONE_TURN("who asks for a person gets one"),
  STEPPED("what nobody takes goes on to others"),
  IN_THE_QUEUE("what is open stands in the queue once"),
  WORKS("no request fails");

  private static final Set<String> NEEDS_A_PERSON = Set.of("handoff", "urgent");

  private final String words;

  Rule(String words) {
    this.words = words;
  }

  /// As a reader has it.
  String words() {
    return words;
  }

  /// As a program has it: `one-owner`.
  @JsonValue
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Where it is broken.
  LongStream brokenIn(Seen seen) {
    return switch (this) {
      case OWNED -> unowned(seen);
      case SILENT -> spokenOver(seen);
      case ONE_OWNER -> Holding.crossed(seen);
      case IN_ORDER -> disordered(seen);
      case ANSWERED_ONCE -> answeredTwice(seen);
      case NOTHING_LOST -> lost(seen);
      case NAMED_AFTER_JOINING -> Naming.tooEarly(seen);
      case STEPPED_ONCE -> steppedTwice(seen);
      case ANSWERED, A_PERSON_IN_ONE_TURN, STEPPED, IN_THE_QUEUE, WORKS -> LongStream.empty();
    };
  }

  private static LongStream unowned(Seen seen) {
    long closed = last(seen.turns(), line -> Notices.closes(line.text()));
    long needed = last(seen.turns(), line -> NEEDS_A_PERSON.contains(line.kind()));
    return needed > closed && seen.handoff().filter(Rule::isOwned).isEmpty()
        ? LongStream.of(needed)
        : LongStream.empty();
  }

  private static long last(List<Line> lines, Predicate<Line> of) {
    return lines.stream().filter(of).mapToLong(Line::seq).max().orElse(0);
  }

  private static boolean isOwned(Case handoff) {
    return handoff.isOpen() && hasOwner(handoff);
  }

  /// Whether somebody has it or is asked, and by a time.
  static boolean hasOwner(Case handoff) {
    boolean somebody = handoff.acceptedBy() != null || !handoff.offeredTo().isEmpty();
    return somebody
        && handoff.dueBy() != null
        && Instant.parse(handoff.dueBy()).isAfter(Instant.EPOCH);
  }

  private static LongStream spokenOver(Seen seen) {
    var holding = new Holding(seen.turns());
    return seen.turns().stream()
        .filter(line -> line.from().equals("assistant") && holding.isHeldAt(line.seq()))
        .mapToLong(Line::seq);
  }

  private static LongStream disordered(Seen seen) {
    var now = seen.messages();
    var before = seen.before();
    boolean kept = now.size() >= before.size() && now.subList(0, before.size()).equals(before);
    return LongStream.concat(
        kept ? LongStream.empty() : LongStream.of(0),
        LongStream.range(1, now.size())
            .filter(i -> now.get((int) i).seq() <= now.get((int) i - 1).seq())
            .map(i -> now.get((int) i).seq()));
  }

  private static LongStream answeredTwice(Seen seen) {
    return seen.messages().stream()
        .filter(each -> each.from().equals("assistant"))
        .mapToLong(Reply::seq)
        .filter(seq -> count(seen, "assistant", seq) > count(seen, "citizen", seq));
  }

  private static long count(Seen seen, String from, long until) {
    return seen.messages().stream()
        .filter(each -> each.seq() <= until && each.from().equals(from))
        .count();
  }

  private static LongStream lost(Seen seen) {
    var hers = seen.messages().stream().filter(each -> each.from().equals("citizen")).toList();
    var said = seen.acknowledged();
    return LongStream.concat(
        hers.size() == said.size() ? LongStream.empty() : LongStream.of(0),
        said.keySet().stream()
            .mapToLong(Long::longValue)
            .filter(
                seq ->
                    hers.stream()
                            .filter(each -> each.seq() == seq)
                            .filter(each -> each.text().equals(said.get(seq)))
                            .count()
                        != 1));
  }

  private static LongStream steppedTwice(Seen seen) {
    var turns = seen.turns();
    return LongStream.range(1, turns.size())
        .filter(i -> isStepTwice(turns.get((int) i - 1), turns.get((int) i)))
        .map(i -> turns.get((int) i).seq());
  }

  private static boolean isStepTwice(Line one, Line next) {
    return Notices.asksOthers(one.text())
        && next.text().equals(one.text())
        && String.valueOf(next.note()).equals(one.note());
  }
}
