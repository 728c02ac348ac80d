package handrail.assistant;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Answers.Within;
import handrail.assistant.brief.Passing;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.routing.Referrals;
import handrail.assistant.triage.AfterCourtesy;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Screening;
import handrail.assistant.triage.Triage;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import java.util.List;
import java.util.Optional;

/// What is to be done about one thing a citizen said: triage, then an answer or a person.
final class Decisions {
  private final Referrals referrals;
  private final Listening listening;
  private final Safety safety;
  private final Persons persons;
  private final Routine routine;
  private final Relational relational;
  private final Responses responses;

  Decisions(Triage triage, Persons persons, Routine routine, Referrals referrals, Passing passing) {
    this.referrals = referrals;
    listening = new Listening(triage);
    safety = new Safety(listening, referrals);
    this.persons = persons;
    this.routine = routine;
    relational = new Relational(persons, routine, referrals);
    responses = new Responses(referrals, passing, persons);
  }

  /// What was put to her comes before what is new, and danger before both.
  Outcome decide(Conversation conversation, Entry turn, CitizenSaid said) {
    var triaged = byName(said, listening.heard(conversation, turn, said));
    var question = question(conversation, turn, said, triaged);
    return safety
        .lasting(conversation, triaged)
        .or(() -> responses.waiting(conversation, said, triaged))
        .or(() -> responses.chosen(conversation, said, triaged))
        .or(() -> responses.reviewed(conversation, turn, said, triaged))
        .or(() -> routine.topic(triaged, question))
        .orElseGet(() -> anew(conversation, said, triaged, question));
  }

  /// "Ruth, please" is about Ruth, whatever it may look like to who knows no names.
  private Triaged byName(CitizenSaid said, Triaged triaged) {
    boolean may = triaged.need() != Need.URGENT && triaged.need() != Need.RELATIONAL;
    return may && referrals.asksByName(said.text())
        ? triaged.as(Need.RELATIONAL, List.of(new Reason("R15", said.text(), "rule:asks-by-name")))
        : triaged;
  }

  private Outcome anew(
      Conversation conversation, CitizenSaid said, Triaged triaged, Question question) {
    return triaged.need() == Need.URGENT
        ? safety.inDanger(conversation, triaged)
        : responses
            .toAnOffer(conversation, said, triaged, question)
            .orElseGet(() -> calm(conversation, triaged, question));
  }

  private Outcome calm(Conversation conversation, Triaged triaged, Question question) {
    return switch (triaged.need()) {
      case URGENT -> safety.inDanger(conversation, triaged);
      case RELATIONAL -> relational.relational(conversation, triaged, question);
      case ROUTINE -> routine.routine(conversation, triaged, question);
      case UNCLEAR -> routine.unclear(conversation, triaged, question);
      case OFF_TOPIC ->
          routine.orElse(conversation, triaged, question, new Outcome.Declined(triaged));
      case CONTROL ->
          routine.orElse(conversation, triaged, question, controlled(conversation, triaged));
    };
  }

  private Outcome controlled(Conversation conversation, Triaged triaged) {
    if (triaged.control() == Control.SHOW) {
      return new Outcome.Shown(triaged);
    }
    var more =
        triaged.control() == Control.MORE
            ? routine.more(conversation, triaged)
            : Optional.<Outcome>empty();
    return more.orElseGet(() -> new Outcome.Controlled(triaged));
  }

  /// Something of ours is broken: danger is still danger, and else a person is offered.
  Outcome broken(Conversation conversation, CitizenSaid said, Screening screened) {
    var language = conversation.language();
    return switch (screened) {
      case Screening.Danger danger ->
          safety.inDanger(
              conversation,
              new Triaged(Need.URGENT, List.of(danger.reason()), null, language, false));
      case Screening.Clear _, Screening.Unsure _ ->
          persons.offer(Limit.of(said.text(), Limit.NOT_READY, language), Optional.empty(), null);
    };
  }

  /// What is to be noted about a conversation that a worker holds: danger in what the citizen has
  /// said to her. Empty when there is none.
  Optional<Change> danger(Conversation held) {
    return safety.inHeld(held);
  }

  private static Question question(
      Conversation conversation, Entry turn, CitizenSaid said, Triaged triaged) {
    return new Question(
        AfterCourtesy.of(said.text()),
        conversation.saidBefore(turn.seq()),
        triaged.language(),
        conversation.address().channel(),
        new Within(conversation.id(), LastAnswer.page(conversation)));
  }
}
