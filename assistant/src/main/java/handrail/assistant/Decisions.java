package handrail.assistant;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.DangerSeen;
import handrail.assistant.handoff.Passing;
import handrail.assistant.handoff.Referrals;
import handrail.assistant.triage.Consent;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.PlainQuestion;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triage;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import handrail.assistant.wording.Wording;
import handrail.channels.Message;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to be done about one thing a citizen said: triage, then an answer or a person.
final class Decisions {
  /// How far back triage looks, the newest message included; the rule is that of `triage.md`.
  private static final int WINDOW = 10;

  private static final String ASKED_FOR_A_PERSON = "R1";
  private static final String ASKED_FOR_HER_WORKER = "R15";

  /// Somebody may read along: nothing is asked back, and a person finds out what is safe.
  private static final String WATCHED = "R12";

  /// What saw that a person is needed, when it is that pages cannot be looked up now.
  static final String NOT_READY = "search-not-ready";

  /// The same, when a supervisor has turned answering off.
  static final String SWITCHED_OFF = "switched-off";

  /// The same, when two pages say different things.
  static final String PAGES_DIFFER = "pages-differ";

  /// The same, when pages answer only a part of what was asked.
  static final String PART = "answer-in-part";

  /// The same, when no page is in a language that the citizen reads.
  static final String OTHER_LANGUAGE = "language-not-spoken";

  /// The same, when she has been asked twice what she means.
  private static final String TWO_UNHELPFUL = "two-unhelpful-turns";

  /// "That's right", "Change it" and the like have no more words than this.
  private static final int SET_WORDS = 4;

  /// After so many replies that did not help a person is offered; the rule is that of `triage.md`.
  private static final int MOST_UNHELPFUL = 2;

  private final Triage triage;
  private final Languages languages;
  private final Answers answers;
  private final Referrals referrals;
  private final Passing passing;

  Decisions(
      Triage triage, Languages languages, Answers answers, Referrals referrals, Passing passing) {
    this.passing = passing;
    this.triage = triage;
    this.languages = languages;
    this.answers = answers;
    this.referrals = referrals;
  }

  Outcome decide(Conversation conversation, Entry turn, CitizenSaid said) {
    var triaged = inHerLanguage(conversation, triage.triage(window(conversation, turn, said)));
    if (conversation.danger().isPresent() && !isCommand(triaged)) {
      return stillInDanger(conversation, triaged, conversation.danger().get());
    }
    var question = question(conversation, turn, said, triaged);
    var chosen =
        chosen(conversation, said, triaged).or(() -> reviewed(conversation, turn, said, triaged));
    if (chosen.isPresent()) {
      return chosen.get();
    }
    return triaged.need() == Need.URGENT
        ? inDanger(conversation, triaged)
        : toAnOffer(conversation, said, triaged, question)
            .orElseGet(() -> calm(conversation, triaged, question));
  }

  /// What is said to the offer of a person; empty when it is something else.
  private Optional<Outcome> toAnOffer(
      Conversation conversation, CitizenSaid said, Triaged triaged, Question question) {
    var consent = Consent.of(said.text());
    if (conversation.offered() && consent == Consent.NOT_NOW) {
      return Optional.of(new Outcome.Controlled(notNow(triaged)));
    }
    return accepted(conversation, said, triaged)
        .map(offer -> handOff(conversation, toTheOffer(offer, triaged), question));
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
    return new Triaged(Need.CONTROL, List.of(), null, triaged.language(), false, triaged.unsure());
  }

  private Outcome calm(Conversation conversation, Triaged triaged, Question question) {
    return switch (triaged.need()) {
      case URGENT -> inDanger(conversation, triaged);
      case RELATIONAL -> relational(conversation, triaged, question);
      case ROUTINE -> routine(conversation, triaged, question);
      case UNCLEAR -> unclear(conversation, triaged, question);
      case OFF_TOPIC -> new Outcome.Declined(triaged);
      case CONTROL -> controlled(conversation, triaged);
    };
  }

  /// Whether she waits for her own worker or speaks to somebody now, when she was asked that.
  private Optional<Outcome> chosen(Conversation conversation, CitizenSaid said, Triaged triaged) {
    return triaged.need() == Need.URGENT
        ? Optional.empty()
        : referrals
            .chosen(conversation, said.text())
            .map(handoff -> new Outcome.HandedOff(triaged, handoff));
  }

  /// What she says to what is passed on. Her own words go on as ever when they are about danger,
  /// ask for a person, or steer the service; "that's right" and "change it" can mean nothing else.
  private Optional<Outcome> reviewed(
      Conversation conversation, Entry turn, CitizenSaid said, Triaged triaged) {
    boolean goes =
        triaged.need() == Need.URGENT
            || isFor(triaged, ASKED_FOR_A_PERSON)
            || isFor(triaged, WATCHED)
            || steers(triaged, said);
    return passing
        .reviewed(conversation, turn)
        .filter(review -> !goes || (review.isInSetWords() && isGuessed(triaged, said)))
        .map(review -> new Outcome.Reviewed(onTheBrief(triaged), review));
  }

  /// Words that we have put into her mouth stand against a classifier's guess, never against a
  // rule.
  private static boolean isGuessed(Triaged triaged, CitizenSaid said) {
    return said.text().strip().split("\\s+", -1).length <= SET_WORDS
        && triaged.reasons().stream().noneMatch(reason -> reason.detector().startsWith("rule:"));
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

  private Outcome controlled(Conversation conversation, Triaged triaged) {
    if (triaged.control() == Control.SHOW) {
      return new Outcome.Shown(triaged);
    }
    return triaged.control() == Control.MORE
        ? LastAnswer.of(conversation)
            .flatMap(last -> answers.more(last.question(), last.said()))
            .<Outcome>map(more -> new Outcome.Answered(triaged, more))
            .orElseGet(() -> new Outcome.Controlled(triaged))
        : new Outcome.Controlled(triaged);
  }

  /// Something of ours is broken: a person is offered.
  Outcome broken(Conversation conversation, CitizenSaid said) {
    var reason = new Reason("R13", said.text(), NOT_READY);
    var triaged = new Triaged(Need.ROUTINE, List.of(reason), null, conversation.language(), false);
    return offer(triaged, Optional.empty(), null, null);
  }

  /// What is to be noted about a conversation that a worker holds: danger in what the citizen has
  /// said to her. Empty when there is none.
  Optional<Change> danger(Conversation held) {
    return held.unheard().stream().flatMap(entry -> danger(held, entry).stream()).findFirst();
  }

  private Optional<Change> danger(Conversation held, Entry entry) {
    var triaged = triage.triage(window(held, entry, (CitizenSaid) entry.turn()));
    var seen = new DangerSeen(entry.turn().at(), entry.seq(), triaged.reasons());
    if (triaged.need() != Need.URGENT) {
      return isFor(triaged, WATCHED)
          ? Optional.of(new Change(held, List.of(seen)))
          : Optional.empty();
    }
    return referrals
        .raised(held, triaged.reasons())
        .map(raised -> new Change(held, List.of(seen), raised, null, false));
  }

  private static Triage.Window window(Conversation conversation, Entry turn, CitizenSaid said) {
    var earlier = conversation.saidBefore(turn.seq());
    return new Triage.Window(
        said.text(),
        earlier.subList(Math.max(0, earlier.size() - WINDOW + 1), earlier.size()),
        conversation.language(),
        conversation.offered(),
        SoFar.before(turn, conversation));
  }

  /// Who chose a language is replied to in it also when she writes English.
  private static Triaged inHerLanguage(Conversation conversation, Triaged triaged) {
    return triaged.control() == Control.LANGUAGE || !triaged.language().equals("en")
        ? triaged
        : SoFar.chosenLanguage(conversation).map(triaged::in).orElse(triaged);
  }

  private static Question question(
      Conversation conversation, Entry turn, CitizenSaid said, Triaged triaged) {
    return new Question(
        said.text(),
        conversation.saidBefore(turn.seq()),
        triaged.language(),
        conversation.address().channel(),
        conversation.id());
  }

  /// A "yes" is about what the offer was about.
  private static Triaged toTheOffer(Triaged offer, Triaged yes) {
    return new Triaged(Need.RELATIONAL, offer.reasons(), null, yes.language(), false);
  }

  /// Whether something is plainly asked of the service itself. What only seems to ask how to use it
  /// is, of somebody in danger, no such thing.
  private static boolean isCommand(Triaged triaged) {
    return triaged.need() == Need.CONTROL
        && triaged.control() != Control.HELP
        && triaged.control() != Control.MORE;
  }

  /// Once somebody was in danger, no task is talked of until a person has closed it: whatever is
  /// said next is taken as said in the newest danger, and goes to who was asked.
  private Outcome stillInDanger(Conversation conversation, Triaged triaged, Triaged earlier) {
    var danger =
        triaged.need() == Need.URGENT
            ? triaged
            : new Triaged(
                Need.URGENT, withWatched(earlier, triaged), null, triaged.language(), false);
    return inDanger(conversation, danger);
  }

  private static List<Reason> withWatched(Triaged earlier, Triaged now) {
    return Stream.concat(
            earlier.reasons().stream().filter(reason -> !reason.code().equals(WATCHED)),
            now.reasons().stream().filter(reason -> reason.code().equals(WATCHED)))
        .toList();
  }

  private static boolean isFor(Triaged triaged, String code) {
    return triaged.reasons().stream().map(Reason::code).anyMatch(code::equals);
  }

  private Outcome inDanger(Conversation conversation, Triaged triaged) {
    var team = referrals.teamFor(triaged.reasons(), Optional.empty());
    return new Outcome.InDanger(triaged, referrals.refer(conversation, triaged, team));
  }

  private Outcome relational(Conversation conversation, Triaged triaged, Question question) {
    boolean asked =
        isFor(triaged, ASKED_FOR_A_PERSON)
            || isFor(triaged, WATCHED)
            || (isFor(triaged, ASKED_FOR_HER_WORKER) && referrals.isKnown(conversation));
    if (asked || SoFar.askedFor(conversation)) {
      return handOff(conversation, withTheOffer(conversation, triaged), question);
    }
    return SoFar.declined(triaged.reasons(), conversation)
        ? heard(conversation, triaged, question)
        : offer(triaged, question);
  }

  /// Whoever asks for a person while one is offered wants one for what the offer was about too.
  private static Triaged withTheOffer(Conversation conversation, Triaged triaged) {
    if (!conversation.offered()) {
      return triaged;
    }
    var offered = conversation.lastReply().orElseThrow().triaged().reasons();
    return because(
        triaged, Stream.concat(triaged.reasons().stream(), offered.stream()).distinct().toList());
  }

  /// "Not now" is respected: the plain question is answered, and no person is offered again.
  private Outcome heard(Conversation conversation, Triaged triaged, Question question) {
    return triaged.alsoRoutine()
            && routine(conversation, triaged, question) instanceof Outcome.Answered answered
        ? answered
        : new Outcome.Heard(triaged);
  }

  private Outcome handOff(Conversation conversation, Triaged triaged, Question question) {
    var matter =
        isAboutTrust(triaged) ? Optional.<String>empty() : answers.teamFor(matter(question));
    var team = referrals.teamFor(triaged.reasons(), matter);
    return new Outcome.HandedOff(triaged, referrals.refer(conversation, triaged, team));
  }

  /// Her data and what this is concern the front door, whatever page its words are near to.
  private static boolean isAboutTrust(Triaged triaged) {
    return !triaged.reasons().isEmpty() && triaged.reasons().getFirst().code().equals("R16");
  }

  /// "Yes" and "a person, please" are about what was said before.
  private static Question matter(Question asked) {
    var words =
        Stream.concat(asked.earlier().reversed().stream().limit(1), Stream.of(asked.text()));
    return new Question(
        words.collect(Collectors.joining(" ")), List.of(), asked.language(), asked.channel());
  }

  /// A plain question beside the need is answered too.
  private Outcome offer(Triaged triaged, Question question) {
    var answer =
        triaged.alsoRoutine()
            ? PlainQuestion.of(question.text()).map(plain -> answered(plain, question)).orElse(null)
            : null;
    var basis = answer == null ? null : answer.basis();
    return offer(triaged, answers.teamFor(question), answer, basis);
  }

  private Found.@Nullable Answered answered(String plain, Question within) {
    var asked =
        new Question(plain, List.of(), within.language(), within.channel(), within.conversation());
    return answers.answer(asked) instanceof Found.Answered answered ? answered : null;
  }

  private Outcome offer(
      Triaged triaged,
      Optional<String> matter,
      Found.@Nullable Answered answer,
      @Nullable Basis basis) {
    var team = referrals.teamFor(triaged.reasons(), matter);
    return new Outcome.Offered(triaged, referrals.named(team, triaged.language()), answer, basis);
  }

  private Outcome routine(Conversation conversation, Triaged triaged, Question question) {
    return switch (answers.answer(question)) {
      case Found.Answered answer -> answered(triaged, question, answer);
      case Found.Differ differ -> differing(atItsLimit(triaged, question, PAGES_DIFFER), differ);
      case Found.Clarify several -> several(conversation, triaged, question, several);
      case Found.Unknown unknown ->
          offer(atItsLimit(triaged, question, "answer"), unknown.team(), null, unknown.basis());
      case Found.NotReady _ ->
          offer(atItsLimit(triaged, question, NOT_READY), Optional.empty(), null, null);
      case Found.SwitchedOff(var team) ->
          offer(atItsLimit(triaged, question, SWITCHED_OFF), team, null, null);
    };
  }

  /// An answer stands in the citizen's language, or in one of the two that the service is written
  /// in. Otherwise a person who speaks hers is offered, and the English answer goes with it.
  private Outcome answered(Triaged triaged, Question question, Found.Answered answer) {
    return isRead(triaged.language(), answer.text())
        ? new Outcome.Answered(withGaps(triaged, answer), answer)
        : offer(
            atItsLimit(triaged, question, OTHER_LANGUAGE),
            answers.teamFor(question),
            answer,
            answer.basis());
  }

  private boolean isRead(String language, String words) {
    return Wording.COMPLETE.contains(language) || languages.of(words, "en").equals(language);
  }

  /// Asking back has an end: after two questions a person is offered.
  private Outcome several(
      Conversation conversation, Triaged triaged, Question question, Found.Clarify several) {
    if (!isRead(triaged.language(), several.question())) {
      var limit = atItsLimit(triaged, question, OTHER_LANGUAGE);
      return offer(limit, answers.teamFor(question), null, several.basis());
    }
    if (SoFar.unhelpful(conversation) >= MOST_UNHELPFUL) {
      var limit = atItsLimit(triaged, question, TWO_UNHELPFUL);
      return offer(limit, answers.teamFor(question), null, several.basis());
    }
    return new Outcome.Clarify(triaged, several, several.basis());
  }

  private Outcome differing(Triaged triaged, Found.Differ differ) {
    var team = referrals.teamFor(triaged.reasons(), differ.team());
    return new Outcome.Differing(triaged, referrals.named(team, triaged.language()), differ);
  }

  /// Each part that no page answers is a gap for editors, as a whole question is.
  private static Triaged withGaps(Triaged triaged, Found.Answered answer) {
    return answer.missing().isEmpty()
        ? triaged
        : because(
            triaged, answer.missing().stream().map(part -> new Reason("R13", part, PART)).toList());
  }

  /// Words that say little by themselves may be plain in their conversation. Who has been asked
  /// once already and is no clearer is offered a person rather than asked again.
  private Outcome unclear(Conversation conversation, Triaged triaged, Question question) {
    var outcome = routine(conversation, triaged, question);
    return outcome instanceof Outcome.Offered offered && !askedAlready(conversation)
        ? new Outcome.Clarify(triaged, null, offered.basis())
        : outcome;
  }

  private static boolean askedAlready(Conversation conversation) {
    return conversation
        .lastReply()
        .filter(reply -> reply.kind() == Message.Kind.CLARIFY && conversation.replies() > 1)
        .isPresent();
  }

  /// The assistant cannot help: the reason is its own, R13, shown by the whole question.
  private static Triaged atItsLimit(Triaged triaged, Question question, String detector) {
    return because(triaged, List.of(new Reason("R13", question.text(), detector)));
  }

  private static Triaged because(Triaged triaged, List<Reason> reasons) {
    return new Triaged(triaged.need(), reasons, null, triaged.language(), false, triaged.unsure());
  }
}
