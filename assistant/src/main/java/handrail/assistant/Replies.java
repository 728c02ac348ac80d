package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.handoff.Roster;
import handrail.assistant.triage.Greetings;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts outcomes into words.
final class Replies {
  /// How an offer begins, by the reason a person is needed for.
  private static final Map<String, Phrase> OFFER_FOR =
      Map.ofEntries(
          Map.entry("R2", Phrase.OFFER_LOSS),
          Map.entry("R3", Phrase.OFFER_DISTRESS),
          Map.entry("R4", Phrase.OFFER_TANGLED),
          Map.entry("R5", Phrase.OFFER_COMES_BACK),
          Map.entry("R6", Phrase.OFFER_DISPUTE),
          Map.entry("R7", Phrase.OFFER_SUPPORT),
          Map.entry("R8", Phrase.OFFER_JUDGEMENT),
          Map.entry("R9", Phrase.OFFER_ACTING_FOR),
          Map.entry("R10", Phrase.OFFER_GROW),
          Map.entry("R11", Phrase.OFFER_LONELY),
          Map.entry("R13", Phrase.OFFER_UNKNOWN));

  /// Why a person, in words a citizen reads.
  private static final Map<String, Phrase> BECAUSE =
      Map.ofEntries(
          Map.entry("R1", Phrase.BECAUSE_ASKED),
          Map.entry("R2", Phrase.BECAUSE_LOSS),
          Map.entry("R3", Phrase.BECAUSE_DISTRESS),
          Map.entry("R4", Phrase.BECAUSE_TANGLED),
          Map.entry("R5", Phrase.BECAUSE_COMES_BACK),
          Map.entry("R6", Phrase.BECAUSE_DISPUTE),
          Map.entry("R7", Phrase.BECAUSE_SUPPORT),
          Map.entry("R8", Phrase.BECAUSE_JUDGEMENT),
          Map.entry("R9", Phrase.BECAUSE_ACTING_FOR),
          Map.entry("R10", Phrase.BECAUSE_GROW),
          Map.entry("R11", Phrase.BECAUSE_LONELY),
          Map.entry("R12", Phrase.BECAUSE_PRIVATE),
          Map.entry("R13", Phrase.BECAUSE_LIMIT),
          Map.entry("R14", Phrase.BECAUSE_QUIET),
          Map.entry("R15", Phrase.BECAUSE_KNOWN),
          Map.entry("R16", Phrase.BECAUSE_TRUST));

  private final Wording wording;
  private final SafetyWords safetyWords;
  private final CrisisWords crisisWords;
  private final Discretion discretion;
  private final Roster.Team frontDoor;
  private final Function<String, String> nameOf;
  private final Clock clock;

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
    this.nameOf = nameOf;
    this.wording = wording;
    this.safetyWords = safetyWords;
    this.crisisWords = crisisWords;
    this.discretion = new Discretion(safetyWords);
    this.frontDoor = frontDoor;
    this.clock = clock;
  }

  /// On a page a person can be picked for what is missing; elsewhere the words must do.
  AssistantSaid answer(long to, Outcome.Answered outcome, Conversation conversation) {
    var answer = outcome.answer();
    var said =
        said(to, outcome, Kind.ANSWER, answer.text()).citing(answer.citations(), answer.basis());
    boolean pick =
        !answer.missing().isEmpty() && conversation.address().channel() == Channel.WEB_CHAT;
    return pick
        ? said.offering(List.of(wording.of(outcome.triaged().language(), Phrase.A_PERSON)))
        : said;
  }

  /// Names both pages and guesses nothing.
  AssistantSaid differ(long to, Outcome.Differing outcome) {
    String language = outcome.triaged().language();
    var pages = outcome.differ().pages();
    var question = wording.of(language, Phrase.OFFER_QUESTION, outcome.team());
    return say(
            to,
            outcome,
            Kind.OFFER,
            Phrase.OFFER_DIFFER,
            pages.getFirst().title(),
            pages.getLast().title(),
            question)
        .citing(pages, outcome.differ().basis())
        .offering(yesOrNo(language));
  }

  private List<String> yesOrNo(String language) {
    return List.of(wording.of(language, Phrase.YES), wording.of(language, Phrase.NO));
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
    var line = safetyWords.soft(language, way(conversation.address().channel()));
    return said.saying(said.text() + "\n\n" + line);
  }

  /// Whoever greets, or comes without a question, is welcomed and told what this is.
  AssistantSaid clarify(Entry turn, Outcome.Clarify outcome, Conversation conversation) {
    long to = turn.seq();
    var found = outcome.found();
    if (found != null) {
      return said(to, outcome, Kind.CLARIFY, found.question())
          .citing(List.of(), outcome.basis())
          .offering(found.choices());
    }
    boolean welcome = conversation.replies() == 0 || greets(turn);
    var phrase = welcome ? Phrase.WELCOME : Phrase.SAY_MORE;
    return say(to, outcome, Kind.CLARIFY, phrase)
        .citing(List.of(), outcome.basis())
        .offering(wording.choices(outcome.triaged().language(), Phrase.TOPICS));
  }

  private static boolean greets(Entry turn) {
    return turn.turn() instanceof Turn.CitizenSaid said && Greetings.is(said.text());
  }

  AssistantSaid offer(long to, Outcome.Offered outcome) {
    String language = outcome.triaged().language();
    var question = wording.of(language, Phrase.OFFER_QUESTION, outcome.team());
    var offer = wording.of(language, beginning(outcome.triaged()), question);
    var answer = outcome.answer();
    var said =
        said(to, outcome, Kind.OFFER, answer == null ? offer : offer + "\n\n" + answer.text());
    return said.citing(answer == null ? List.of() : answer.citations(), outcome.basis())
        .offering(yesOrNo(language));
  }

  /// In a language that lacks the words for a reason a person is offered without one.
  private Phrase beginning(Triaged triaged) {
    var phrase = beginningInFull(triaged);
    var language = triaged.language();
    return wording.spoken(language, phrase).equals(wording.spoken(language))
        ? phrase
        : Phrase.OFFER_PERSON;
  }

  private static Phrase beginningInFull(Triaged triaged) {
    var detectors = triaged.reasons().stream().map(Reason::detector).toList();
    if (detectors.contains(Decisions.NOT_READY)) {
      return Phrase.OFFER_NOT_READY;
    }
    if (detectors.contains(Decisions.SWITCHED_OFF)) {
      return Phrase.OFFER_SWITCHED_OFF;
    }
    if (detectors.contains(Decisions.OTHER_LANGUAGE)) {
      return Phrase.OFFER_OTHER_LANGUAGE;
    }
    return triaged.reasons().stream()
        .map(Reason::code)
        .map(OFFER_FOR::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Phrase.OFFER_PERSON);
  }

  AssistantSaid handOff(long to, Outcome.HandedOff outcome) {
    var said = said(to, outcome, Kind.HANDOFF, outcome.handoff().promised());
    return outcome.handoff().step().kind() == Handoff.Step.Kind.CHOICE
        ? said.offering(waitOrNow(outcome))
        : said;
  }

  private List<String> waitOrNow(Outcome.HandedOff outcome) {
    String language = outcome.triaged().language();
    return List.of(
        wording.of(
            language, Phrase.CHOICE_WAIT, nameOf.apply(outcome.handoff().offeredTo().getFirst())),
        wording.of(language, Phrase.CHOICE_NOW));
  }

  AssistantSaid safety(long to, Outcome.InDanger outcome, Conversation conversation) {
    return crisisWords.in(said(to, outcome, Kind.URGENT, ""), outcome.handoff(), conversation);
  }

  /// How safety words reach a channel.
  static SafetyWords.Channel way(Channel channel) {
    return switch (channel) {
      case WEB_CHAT -> SafetyWords.Channel.CHAT;
      case SMS -> SafetyWords.Channel.SMS;
      case VOICE -> SafetyWords.Channel.VOICE;
    };
  }

  /// What needs a person was said, and she has said "not now" to one: it is not asked again.
  AssistantSaid heard(long to, Outcome.Heard outcome) {
    return say(to, outcome, Kind.CONTROL, Phrase.HEARD);
  }

  AssistantSaid decline(long to, Outcome.Declined outcome) {
    return say(to, outcome, Kind.DECLINE, Phrase.DECLINE);
  }

  AssistantSaid control(long to, Outcome.Controlled outcome, Conversation conversation) {
    var control = outcome.triaged().control();
    if (control == null) {
      return say(to, outcome, Kind.CONTROL, Phrase.NOT_NOW);
    }
    return switch (control) {
      case STOP -> say(to, outcome, Kind.CONTROL, stop(conversation.address().channel()));
      case START -> say(to, outcome, Kind.CONTROL, start(conversation.address().channel()));
      case HELP -> say(to, outcome, Kind.CONTROL, Phrase.HELP, frontDoor.phone());
      case LANGUAGE -> say(to, outcome, Kind.CONTROL, Phrase.LANGUAGE);
      case MORE -> say(to, outcome, Kind.CONTROL, Phrase.MORE);
      case SHOW -> say(to, outcome, Kind.CONTROL, Phrase.BRIEF_ALL);
      case WHY -> why(to, outcome, conversation);
      case THANKS -> say(to, outcome, Kind.CONTROL, Phrase.THANKS);
      case GOODBYE -> say(to, outcome, Kind.CONTROL, Phrase.GOODBYE);
      case ABOUT_SOFTWARE -> say(to, outcome, Kind.CONTROL, Phrase.ABOUT_SOFTWARE);
      case ABOUT_DATA -> say(to, outcome, Kind.CONTROL, Phrase.ABOUT_DATA);
      case DELETE_DATA ->
          say(
                  to,
                  outcome,
                  Kind.CONTROL,
                  Phrase.DELETE_DATA,
                  wording.of(
                      outcome.triaged().language(),
                      Phrase.OFFER_QUESTION,
                      wording.team(
                          outcome.triaged().language(), frontDoor.id(), frontDoor.publicName())))
              .offering(yesOrNo(outcome.triaged().language()));
    };
  }

  /// Only texts can be stopped; nowhere else is anything sent that was not asked for.
  private static Phrase stop(Channel channel) {
    return switch (channel) {
      case SMS -> Phrase.STOP;
      case WEB_CHAT -> Phrase.STOP_CHAT;
      case VOICE -> Phrase.STOP_VOICE;
    };
  }

  private static Phrase start(Channel channel) {
    return channel == Channel.SMS ? Phrase.START : Phrase.START_ELSEWHERE;
  }

  private AssistantSaid why(long to, Outcome.Controlled outcome, Conversation conversation) {
    return SoFar.lastSubstance(conversation)
        .map(reply -> why(to, outcome, reply))
        .orElseGet(() -> say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER));
  }

  private AssistantSaid why(long to, Outcome.Controlled outcome, AssistantSaid reply) {
    return switch (reply.kind()) {
      case ANSWER, CLARIFY, DECLINE, CONTROL, SAID, NOTICE -> whyAnswer(to, outcome, reply);
      case OFFER, HANDOFF -> whyPerson(to, outcome, reply.triaged().reasons());
      // What showed it is not read back: somebody may be looking on.
      case URGENT -> say(to, outcome, Kind.CONTROL, Phrase.WHY_DANGER);
    };
  }

  private AssistantSaid whyAnswer(long to, Outcome.Controlled outcome, AssistantSaid reply) {
    var basis = reply.basis();
    return basis == null || reply.citations().isEmpty()
        ? say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER)
        : say(
            to,
            outcome,
            Kind.CONTROL,
            Phrase.WHY_ANSWER,
            basis.understoodAs(),
            reply.citations().getFirst().title());
  }

  private AssistantSaid whyPerson(long to, Outcome.Controlled outcome, List<Reason> reasons) {
    var language = outcome.triaged().language();
    return reasons.stream()
        .flatMap(reason -> Stream.ofNullable(BECAUSE.get(reason.code())))
        .findFirst()
        .map(because -> wording.of(language, because))
        .map(because -> say(to, outcome, Kind.CONTROL, Phrase.WHY_PERSON, because))
        .orElseGet(() -> say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER));
  }

  private AssistantSaid say(long to, Outcome outcome, Kind kind, Phrase phrase, Object... blanks) {
    var language = outcome.triaged().language();
    return said(to, outcome, kind, wording.of(language, phrase, blanks))
        .in(wording.spoken(language, phrase));
  }

  /// A reply whose words are about what is passed on, and stand with that.
  AssistantSaid onTheBrief(long to, Outcome outcome) {
    return said(to, outcome, Kind.CONTROL, "");
  }

  private AssistantSaid said(long to, Outcome outcome, Kind kind, String text) {
    var triaged = outcome.triaged();
    return new AssistantSaid(
        clock.instant(),
        to,
        kind,
        text,
        List.of(),
        List.of(),
        wording.spoken(triaged.language()),
        triaged,
        null);
  }
}
