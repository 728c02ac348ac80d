package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.roster.Roster;
import handrail.assistant.triage.Greetings;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Puts outcomes into words.
final class Replies {
  private final Sentences sentences;
  private final Wording wording;
  private final SafetyWords safetyWords;
  private final CrisisWords crisisWords;
  private final Discretion discretion;
  private final PersonReplies persons;
  private final ControlReplies controls;

  /// Needs its words.
  ///
  /// @param safetyWords for what stands beside normal replies; `crisisWords` puts together the rest
  /// @param nameOf what people call a worker with an id
  Replies(
      Wording wording,
      SafetyWords safetyWords,
      CrisisWords crisisWords,
      Roster.Team frontDoor,
      Function<String, String> nameOf,
      Clock clock) {
    this.wording = wording;
    this.safetyWords = safetyWords;
    this.crisisWords = crisisWords;
    this.discretion = new Discretion(safetyWords);
    this.sentences = new Sentences(wording, clock);
    this.persons = new PersonReplies(sentences, wording, nameOf);
    this.controls = new ControlReplies(sentences, wording, frontDoor);
  }

  /// On a page a person can be picked where the answer is at its limit; elsewhere the words must
  /// do.
  AssistantSaid answer(long to, Outcome.Answered outcome, Conversation conversation) {
    var answer = outcome.answer();
    var said =
        sentences
            .said(to, outcome, Kind.ANSWER, answer.text())
            .citing(answer.citations(), answer.basis());
    boolean pick =
        outcome.triaged().isFor(Reason.LIMIT)
            && conversation.address().channel() == Channel.WEB_CHAT;
    return pick
        ? said.offering(List.of(wording.of(outcome.triaged().language(), Phrase.A_PERSON)))
        : said;
  }

  /// Whoever greets, or comes without a question, is welcomed and told what this is.
  AssistantSaid clarify(Entry turn, Outcome.Clarify outcome, Conversation conversation) {
    long to = turn.seq();
    var found = outcome.found();
    if (found != null) {
      return sentences
          .said(to, outcome, Kind.CLARIFY, found.question())
          .citing(List.of(), outcome.basis())
          .offering(found.choices());
    }
    boolean welcome = conversation.replies() == 0 || greets(turn);
    var phrase = welcome ? Phrase.WELCOME : Phrase.SAY_MORE;
    return sentences
        .say(to, outcome, Kind.CLARIFY, phrase)
        .citing(List.of(), outcome.basis())
        .offering(wording.choices(outcome.triaged().language(), Phrase.TOPICS));
  }

  private static boolean greets(Entry turn) {
    return turn.turn() instanceof Turn.CitizenSaid said && Greetings.is(said.text());
  }

  AssistantSaid offer(long to, Outcome.Offered outcome) {
    return persons.offer(to, outcome);
  }

  AssistantSaid differ(long to, Outcome.Differing outcome) {
    return persons.differ(to, outcome);
  }

  AssistantSaid handOff(long to, Outcome.HandedOff outcome) {
    return persons.handOff(to, outcome);
  }

  AssistantSaid safety(long to, Outcome.InDanger outcome, Conversation conversation) {
    return crisisWords.in(
        sentences.said(to, outcome, Kind.URGENT, ""), outcome.handoff(), conversation);
  }

  /// She takes back that she asked for a person.
  AssistantSaid withdrawn(long to, Outcome.Withdrawn outcome) {
    return sentences.say(to, outcome, Kind.CONTROL, Phrase.WITHDRAWN);
  }

  /// What needs a person was said, and she has said "not now" to one: it is not asked again.
  AssistantSaid heard(long to, Outcome.Heard outcome) {
    return sentences.say(to, outcome, Kind.CONTROL, Phrase.HEARD);
  }

  AssistantSaid decline(long to, Outcome.Declined outcome) {
    return sentences.say(to, outcome, Kind.DECLINE, Phrase.DECLINE);
  }

  AssistantSaid control(long to, Outcome.Controlled outcome, Conversation conversation) {
    return controls.control(to, outcome, conversation);
  }

  /// A reply whose words are about what is passed on, and stand with that.
  AssistantSaid onTheBrief(long to, Outcome outcome) {
    return sentences.said(to, outcome, Kind.CONTROL, "");
  }

  /// A reply as it goes out: with the soft line where that is due, and with nothing of the matter
  /// where somebody else may read along.
  AssistantSaid fit(AssistantSaid said, Conversation conversation) {
    return discretion.of(softened(said, conversation), conversation);
  }

  /// The same, with what is noted beside it.
  List<Turn> fit(List<Turn> turns, Conversation conversation) {
    return turns.stream()
        .map(turn -> turn instanceof AssistantSaid said ? fit(said, conversation) : turn)
        .toList();
  }

  /// The same with one soft line, when it may be danger and was too faint to interrupt; once in an
  /// episode, since said again and again it would no longer be heard.
  private AssistantSaid softened(AssistantSaid said, Conversation conversation) {
    if (!said.triaged().unsure() || conversation.wasUnsure()) {
      return said;
    }
    var language =
        SafetyWords.written(said.triaged().language(), conversation.said(said.inReplyTo()));
    var line = safetyWords.soft(language, SafetyWords.Channel.of(conversation.address().channel()));
    return said.saying(said.text() + "\n\n" + line);
  }
}
