package handrail.assistant;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Wording;
import handrail.channels.Message;
import handrail.knowledge.Basis;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers plain questions from the pages, and tells where that ends.
final class Routine {
  /// After so many replies that did not help a person is offered; the rule is that of `triage.md`.
  private static final int MOST_UNHELPFUL = 2;

  private final Answers answers;
  private final Topics topics;
  private final Languages languages;
  private final Persons persons;

  Routine(Answers answers, Topics topics, Languages languages, Persons persons) {
    this.answers = answers;
    this.topics = topics;
    this.languages = languages;
    this.persons = persons;
  }

  /// The pages of a topic that we put to her when she greeted us, to choose from. A person, whom we
  /// put beside them, is no topic.
  Optional<Outcome> topic(Triaged triaged, Question question) {
    boolean person = triaged.isFor(Relational.ASKED_FOR_A_PERSON);
    return topics.named(question.text()) && !person ? near(triaged, question) : Optional.empty();
  }

  private Optional<Outcome> near(Triaged triaged, Question question) {
    return answers.near(question).map(near -> new Outcome.Clarify(triaged, near, near.basis()));
  }

  /// An answer, a question back, or a person where the pages do not do.
  Outcome routine(Conversation conversation, Triaged triaged, Question question) {
    return switch (answers.answer(question)) {
      case Found.Answered answer -> answered(triaged, question, answer);
      case Found.Unsure unsure -> unsure(conversation, triaged, question, unsure);
      case Found.Differ differ ->
          persons.differing(Limit.at(triaged, question, Limit.PAGES_DIFFER), differ);
      case Found.Clarify several -> several(conversation, triaged, question, several);
      case Found.Unknown unknown ->
          persons.offer(Limit.at(triaged, question, "answer"), unknown.team(), unknown.basis());
      case Found.NotReady _ ->
          persons.offer(Limit.at(triaged, question, Limit.NOT_READY), Optional.empty(), null);
      case Found.SwitchedOff(var team) ->
          persons.offer(Limit.at(triaged, question, Limit.SWITCHED_OFF), team, null);
    };
  }

  /// An answer stands in the citizen's language, or in one of the two that the service is written
  /// in. Otherwise a person who speaks hers is offered, and the English answer goes with it.
  private Outcome answered(Triaged triaged, Question question, Found.Answered answer) {
    return isRead(triaged.language(), answer.text())
        ? new Outcome.Answered(Limit.withGaps(triaged, answer), answer)
        : persons.offerBeside(Limit.at(triaged, question, Limit.OTHER_LANGUAGE), question, answer);
  }

  /// What may not be the answer is worth no reading in another language, and no third try.
  private Outcome unsure(
      Conversation conversation, Triaged triaged, Question question, Found.Unsure unsure) {
    var answer = unsure.answer();
    if (!isRead(triaged.language(), answer.text())) {
      return persons.offer(Limit.at(triaged, question, "answer"), unsure.team(), answer.basis());
    }
    return SoFar.unhelpful(conversation) >= MOST_UNHELPFUL
        ? persons.offerInstead(
            Limit.at(triaged, question, Limit.TWO_UNHELPFUL), question, answer.basis())
        : new Outcome.Answered(Limit.at(triaged, question, Limit.UNSURE), answer);
  }

  private boolean isRead(String language, String words) {
    return Wording.COMPLETE.contains(language) || languages.of(words, "en").equals(language);
  }

  /// Asking back has an end: after two questions a person is offered.
  private Outcome several(
      Conversation conversation, Triaged triaged, Question question, Found.Clarify several) {
    if (!isRead(triaged.language(), several.question())) {
      var limit = Limit.at(triaged, question, Limit.OTHER_LANGUAGE);
      return persons.offerInstead(limit, question, several.basis());
    }
    if (SoFar.unhelpful(conversation) >= MOST_UNHELPFUL) {
      var limit = Limit.at(triaged, question, Limit.TWO_UNHELPFUL);
      return persons.offerInstead(limit, question, several.basis());
    }
    return new Outcome.Clarify(triaged, several, several.basis());
  }

  /// Words that say little by themselves may be plain in their conversation. Who has been asked
  /// once already and is no clearer is offered a person rather than asked again.
  Outcome unclear(Conversation conversation, Triaged triaged, Question question) {
    var outcome = routine(conversation, triaged, question);
    boolean asked = askedAlready(conversation);
    if (outcome instanceof Outcome.Answered answered && isGuess(answered, question)) {
      var basis = answered.answer().basis();
      return asked
          ? persons.offerInstead(Limit.at(triaged, question, Limit.TWO_UNHELPFUL), question, basis)
          : askBack(triaged, question, basis);
    }
    return outcome instanceof Outcome.Offered offered && !asked
        ? askBack(triaged, question, offered.basis())
        : outcome;
  }

  /// Whether an answer to little is a guess at what is meant: "how long is the wait?" is about what
  /// was told last.
  private static boolean isGuess(Outcome.Answered answered, Question question) {
    var page = answered.answer().citations().getFirst().url().toString();
    return Limit.isUnsure(answered.triaged()) && !page.equals(question.within().page());
  }

  private Outcome askBack(Triaged triaged, Question question, @Nullable Basis basis) {
    return near(triaged, question).orElseGet(() -> new Outcome.Clarify(triaged, null, basis));
  }

  private static boolean askedAlready(Conversation conversation) {
    return conversation
        .lastReply()
        .filter(reply -> reply.kind() == Message.Kind.CLARIFY && conversation.replies() > 1)
        .isPresent();
  }

  /// An answer where a need that was only guessed turns out to be a question that a page answers by
  /// itself: that the last answer was from that page says nothing for "thank you dear".
  Outcome orElse(Conversation conversation, Triaged guessed, Question question, Outcome other) {
    return guessed.alsoRoutine()
            && routine(conversation, guessed.asRoutine(), question.onItsOwn())
                instanceof Outcome.Answered answered
            && !Limit.isUnsure(answered.triaged())
        ? answered
        : other;
  }

  /// What else the pages say to her last question, when she wants more; empty when that is all.
  Optional<Outcome> more(Conversation conversation, Triaged triaged) {
    return LastAnswer.of(conversation)
        .flatMap(last -> answers.more(last.question(), last.said()))
        .<Outcome>map(more -> new Outcome.Answered(triaged, more));
  }
}
