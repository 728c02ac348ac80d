package handrail.assistant.routing;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.promise.Away;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.PromiseWords.By;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.routing.Routing.Asked;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What follows when a citizen has been asked something about who is to help her.
final class Choices {
  private final Roster roster;
  private final Ways ways;
  private final PromiseWords words;
  private final Clock clock;

  Choices(Roster roster, Ways ways, PromiseWords words, Clock clock) {
    this.roster = roster;
    this.ways = ways;
    this.words = words;
    this.clock = clock;
  }

  /// The handoff as it is to be kept; empty when she was not asked, or spoke of something else.
  Optional<Handoff> chosen(Conversation conversation, Handoff open, String said) {
    return switch (open.step().kind()) {
      case CHOICE -> waitsOrNot(conversation, open, said);
      case WHO -> who(conversation, open);
      case NAMED, DEPUTY, TEAM, SUPERVISOR, CALL_BACK, BY_HAND -> Optional.empty();
    };
  }

  /// The same choice again, with how long it takes to speak to somebody now; empty when she has
  /// none.
  Optional<Handoff> again(Conversation conversation, Handoff open) {
    return open.step().kind() != Step.Kind.CHOICE
        ? Optional.empty()
        : roster
            .find(open.offeredTo().getFirst())
            .flatMap(
                hers -> roster.nextIn(hers, clock.instant()).map(back -> away(open, hers, back)))
            .map(away -> words.choiceAgain(Told.of(conversation, open), away, ways.place(open)))
            .map(promised -> asked(open, stillThere(open), open.dueBy(), promised));
  }

  private static Away away(Handoff open, Staff worker, Instant back) {
    return new Away(worker, back, open.step());
  }

  private static Asked stillThere(Handoff open) {
    return new Asked(open.step(), open.offeredTo());
  }

  private Optional<Handoff> waitsOrNot(Conversation conversation, Handoff open, String said) {
    var worker = roster.find(open.offeredTo().getFirst());
    return switch (Choice.of(said, worker.map(Staff::knownAs).orElse(""))) {
      case WAIT ->
          Optional.of(
              worker
                  .flatMap(hers -> waiting(conversation, open, hers))
                  .orElseGet(() -> others(conversation, open)));
      case NOW -> Optional.of(others(conversation, open));
      case NEITHER -> Optional.empty();
    };
  }

  /// Empty when it is no longer known when she is back.
  private Optional<Handoff> waiting(Conversation conversation, Handoff open, Staff worker) {
    return roster
        .nextIn(worker, clock.instant())
        .map(
            back -> {
              var asked = ways.waitFor(worker, back);
              var due = Objects.requireNonNull(asked.step().until());
              var team = roster.teamOrFrontDoor(open.team());
              return asked(
                  open, asked, due, words.waiting(Told.of(conversation, open), worker, due, team));
            });
  }

  private Handoff others(Conversation conversation, Handoff open) {
    var asked = ways.after(Step.Kind.CHOICE, conversation, open);
    return asked(open, asked, open.dueBy(), promised(conversation, open, asked));
  }

  private Optional<Handoff> who(Conversation conversation, Handoff open) {
    return ways.isUnsure(conversation)
        ? Optional.empty()
        : Optional.of(knownNow(conversation, open));
  }

  private Handoff knownNow(Conversation conversation, Handoff open) {
    var asked = ways.after(Step.Kind.WHO, conversation, open);
    return asked(open, asked, open.dueBy(), promised(conversation, open, asked));
  }

  private String promised(Conversation conversation, Handoff open, Asked asked) {
    var team = roster.teamOrFrontDoor(open.team());
    return words.asked(
        Told.of(conversation, open),
        ways.request(conversation, asked, team),
        new By(team, open.dueBy()));
  }

  private static Handoff asked(Handoff open, Asked asked, Instant due, String promised) {
    return open.raised(
        new Ask(
            open.severity(),
            open.reasons(),
            open.team(),
            asked.workers(),
            due,
            promised,
            asked.step()));
  }
}
