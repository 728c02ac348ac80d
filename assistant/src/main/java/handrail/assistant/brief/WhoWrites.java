package handrail.assistant.brief;

import handrail.assistant.brief.Brief.Consent;
import handrail.assistant.brief.Brief.Identity;
import handrail.assistant.brief.Brief.Person;
import handrail.assistant.brief.Brief.PreviousWorker;
import handrail.assistant.brief.Brief.Trigger;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.LastTalk;
import handrail.assistant.conversation.Turn.PhoneLinked;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.triage.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a brief that say who it is about, and what she has agreed to.
final class WhoWrites {
  private WhoWrites() {}

  static Person person(Conversation conversation, Story story, Handoff handoff, Acquaintance who) {
    var said =
        handoff.reasons().stream()
            .filter(reason -> reason.code().equals("R7"))
            .map(Reason::words)
            .filter(words -> Briefs.isQuotable(story, words));
    var needs = Stream.concat(said, who.accessNeeds().stream()).toList();
    return new Person(
        identity(conversation, handoff, who),
        handoff.language(),
        who.interpreter(handoff.language()),
        needs,
        who.ageBand(),
        null,
        previousWorker(conversation, story));
  }

  /// With whom she has talked before, here or by the telephone that she has shown to be hers.
  private static @Nullable PreviousWorker previousWorker(Conversation conversation, Story story) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                switch (entry.turn()) {
                  case WorkerSaid said when entry.seq() < story.firstSeq() ->
                      Stream.of(new LastTalk(said.worker(), said.at()));
                  case PhoneLinked linked -> Stream.ofNullable(linked.lastTalk());
                  default -> Stream.<LastTalk>empty();
                })
        .max(Comparator.comparing(LastTalk::at))
        .map(last -> new PreviousWorker(last.worker().id(), last.worker().name(), last.at()))
        .orElse(null);
  }

  /// Whoever has shown that a telephone is hers is no stranger, though nobody here knows her yet.
  private static Identity identity(Conversation conversation, Handoff handoff, Acquaintance who) {
    var known = who.identity(handoff.conversation());
    boolean newcomer = known.level().equals("ANONYMOUS") && !who.isUnsure();
    return newcomer && conversation.hasLinkedPhone()
        ? new Identity("CHECKED", null, null, handoff.conversation())
        : known;
  }

  static Consent consent(Handoff handoff, List<Trigger> triggers, Story story, Acquaintance who) {
    if (handoff.showsDanger()) {
      return new Consent("VITAL_INTERESTS", List.of(), null, triggers.getFirst().src(), null);
    }
    return story
        .yes()
        .map(
            yes ->
                new Consent(
                    "GIVEN", List.of(), yes.turn().text(), List.of(Story.src(yes.seq())), null))
        .orElseGet(() -> before(story, who));
  }

  /// What she agreed to before.
  private static Consent before(Story story, Acquaintance who) {
    var agreed = Optional.ofNullable(who.relationship()).map(Relationship::consent);
    return new Consent(
        agreed.map(Relationship.Agreed::withTeam).orElse("NOT_ASKED"),
        List.of(),
        agreed.filter(_ -> who.mayTell()).map(Relationship.Agreed::words).orElse(null),
        story.openedSrc(),
        null);
  }
}
