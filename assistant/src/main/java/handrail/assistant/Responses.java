package handrail.assistant;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.brief.Passing;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.routing.Referrals;
import handrail.assistant.triage.Consent;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import handrail.assistant.triage.WaitWords;
import handrail.channels.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a citizen says to something that was put to her: an offer, a choice, what is passed on.
final class Responses {
  /// "That's right", "Change it" and the like have no more words than this.
  private static final int SET_WORDS = 4;

  private final Referrals referrals;
  private final Passing passing;
  private final Persons persons;

  Responses(Referrals referrals, Passing passing, Persons persons) {
    this.referrals = referrals;
    this.passing = passing;
    this.persons = persons;
  }

  /// Where she stands when she asks after the person she waits for; empty when she waits for
  /// nobody, or speaks of something else.
  Optional<Outcome> waiting(Conversation conversation, CitizenSaid said, Triaged triaged) {
    boolean goes = triaged.need() == Need.URGENT || triaged.isFor(Reason.WATCHED);
    return goes || !WaitWords.ask(said.text(), !isAnswered(conversation))
        ? Optional.empty()
        : referrals
            .stillAsked(conversation, stillWaiting(triaged))
            .map(handoff -> new Outcome.HandedOff(stillWaiting(triaged), handoff));
  }

  /// "How long does it take?" may be about what was just answered.
  private static boolean isAnswered(Conversation conversation) {
    return conversation
        .lastReply()
        .filter(reply -> Set.of(Message.Kind.ANSWER, Message.Kind.CLARIFY).contains(reply.kind()))
        .isPresent();
  }

  /// What words a rule knows of coming back goes along; a guess at such words is worth nothing.
  private static Triaged stillWaiting(Triaged triaged) {
    var reasons = triaged.reasons().stream().filter(why -> why.code().equals("R5")).toList();
    return triaged.as(Need.RELATIONAL, reasons);
  }

  /// Whether she waits for her own worker or speaks to somebody now, when she was asked that.
  Optional<Outcome> chosen(Conversation conversation, CitizenSaid said, Triaged triaged) {
    return triaged.need() == Need.URGENT
        ? Optional.empty()
        : referrals
            .chosen(conversation, said.text())
            .map(handoff -> new Outcome.HandedOff(triaged, handoff));
  }

  /// What she says to what is passed on. Her own words go on as ever when they are about danger,
  /// ask for a person, or steer the service; "that's right" and "change it" can mean nothing else.
  Optional<Outcome> reviewed(
      Conversation conversation, Entry turn, CitizenSaid said, Triaged triaged) {
    boolean goes =
        triaged.need() == Need.URGENT
            || triaged.isFor(Relational.ASKED_FOR_A_PERSON)
            || triaged.isFor(Reason.WATCHED)
            || steers(triaged, said);
    return passing
        .reviewed(conversation, turn)
        .filter(
            review -> !goes || (review.isInSetWords() && isGuessed(triaged, conversation, said)))
        .map(review -> new Outcome.Reviewed(onTheBrief(triaged), review));
  }

  /// Words that we have put into her mouth stand against a classifier's guess, never against a rule
  /// that sees danger.
  private static boolean isGuessed(Triaged triaged, Conversation conversation, CitizenSaid said) {
    var ruled = triaged.reasons().stream().filter(it -> it.detector().startsWith("rule:")).toList();
    return isPicked(conversation, said)
        ? ruled.stream().noneMatch(Reason::showsDanger)
        : ruled.isEmpty() && said.text().strip().split("\\s+", -1).length <= SET_WORDS;
  }

  /// One of the replies that were put to her last.
  private static boolean isPicked(Conversation conversation, CitizenSaid said) {
    return conversation
        .lastReply()
        .filter(reply -> reply.choices().stream().anyMatch(said.text()::equalsIgnoreCase))
        .isPresent();
  }

  /// "My number is wrong" is no cry for HELP, and no question what is kept.
  private static boolean steers(Triaged triaged, CitizenSaid said) {
    var vague = Set.of(Control.HELP, Control.ABOUT_DATA);
    return triaged.need() == Need.CONTROL
        && (!vague.contains(triaged.control()) || !said.text().strip().contains(" "));
  }

  private static Triaged onTheBrief(Triaged triaged) {
    return new Triaged(
        Need.CONTROL, List.of(), Control.SHOW, triaged.language(), false, triaged.unsure());
  }

  /// What is said to the offer of a person, or to one having been asked; empty when it is something
  /// else.
  Optional<Outcome> toAnOffer(
      Conversation conversation, CitizenSaid said, Triaged triaged, Question question) {
    var consent = Consent.of(said.text());
    if (conversation.offered() && consent == Consent.NOT_NOW) {
      return Optional.of(new Outcome.Controlled(notNow(triaged)));
    }
    if (isAsked(conversation.lastReply()) && consent == Consent.NOT_NOW) {
      return Optional.of(new Outcome.Withdrawn(notNow(triaged)));
    }
    return accepted(conversation, said, triaged)
        .map(offer -> persons.handOff(conversation, toTheOffer(offer, triaged), question));
  }

  /// The offer that a "yes" is about, which may be one she declined before, or one that was taken
  /// for accepted already.
  private static Optional<Triaged> accepted(
      Conversation conversation, CitizenSaid said, Triaged triaged) {
    var consent = Consent.of(said.text());
    var last = conversation.lastReply();
    if (conversation.offered()) {
      boolean yes = consent == Consent.YES || Consent.changesMind(said.text());
      return last.filter(_ -> yes).map(AssistantSaid::triaged);
    }
    if (isAsked(last) && consent == Consent.YES && triaged.need() != Need.CONTROL) {
      return last.map(AssistantSaid::triaged);
    }
    boolean justDeclined = last.filter(AssistantSaid::notesNotNow).isPresent();
    boolean afterAll = Consent.changesMind(said.text()) || (justDeclined && consent == Consent.YES);
    return SoFar.declined(conversation).filter(_ -> afterAll);
  }

  private static boolean isAsked(Optional<AssistantSaid> last) {
    return last.filter(reply -> reply.kind() == Message.Kind.HANDOFF).isPresent();
  }

  private static Triaged notNow(Triaged triaged) {
    return triaged.as(Need.CONTROL, List.of());
  }

  /// A "yes" is about what the offer was about.
  private static Triaged toTheOffer(Triaged offer, Triaged yes) {
    return new Triaged(Need.RELATIONAL, offer.reasons(), null, yes.language(), false);
  }
}
