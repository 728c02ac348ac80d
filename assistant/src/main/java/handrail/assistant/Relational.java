package handrail.assistant;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.routing.Referrals;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import java.util.stream.Stream;

/// What is done about a need that a page cannot meet: a person, offered or asked.
final class Relational {
  static final String ASKED_FOR_A_PERSON = "R1";
  private static final String ASKED_FOR_HER_WORKER = "R15";

  private final Persons persons;
  private final Routine routine;
  private final Referrals referrals;

  Relational(Persons persons, Routine routine, Referrals referrals) {
    this.persons = persons;
    this.routine = routine;
    this.referrals = referrals;
  }

  /// She gets the person she asks for; otherwise one is offered, unless she declined that before.
  Outcome relational(Conversation conversation, Triaged triaged, Question question) {
    boolean asked =
        triaged.isFor(ASKED_FOR_A_PERSON)
            || triaged.isFor(Reason.WATCHED)
            || (triaged.isFor(ASKED_FOR_HER_WORKER) && referrals.isKnown(conversation));
    if (asked || SoFar.askedFor(conversation)) {
      var handedOff = persons.handOff(conversation, withTheOffer(conversation, triaged), question);
      return isToChoose(handedOff)
          ? handedOff
          : handedOff.after(ofName(conversation, triaged, question));
    }
    return SoFar.declined(triaged.reasons(), conversation)
        ? heard(conversation, triaged, question)
        : persons.offer(triaged, question).after(ofName(conversation, triaged, question));
  }

  /// Then it is said already that her worker is away.
  private static boolean isToChoose(Outcome.HandedOff handedOff) {
    return handedOff.handoff().step().kind() == Step.Kind.CHOICE;
  }

  /// Whether somebody she asks for by name is in.
  private String ofName(Conversation conversation, Triaged triaged, Question question) {
    return triaged.isFor(ASKED_FOR_HER_WORKER) || triaged.isFor(ASKED_FOR_A_PERSON)
        ? referrals.saidOfName(conversation, triaged, question.text())
        : "";
  }

  /// Whoever asks for a person while one is offered, or after one was declined, wants one for what
  /// the offer was about too.
  private static Triaged withTheOffer(Conversation conversation, Triaged triaged) {
    var offer =
        conversation.offered()
            ? conversation.lastReply().map(AssistantSaid::triaged)
            : SoFar.declined(conversation);
    return offer
        .map(
            before ->
                Stream.concat(triaged.reasons().stream(), before.reasons().stream())
                    .distinct()
                    .toList())
        .map(triaged::because)
        .orElse(triaged);
  }

  /// "Not now" is respected: the plain question is answered, and no person is offered again.
  private Outcome heard(Conversation conversation, Triaged triaged, Question question) {
    return routine.orElse(conversation, triaged, question, new Outcome.Heard(triaged));
  }
}
