package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Times;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides who is asked to take over a conversation, how soon, and in which words the citizen is
/// told.
public final class Referrals {
  /// Who is asked first when somebody may be in danger, whatever the matter is about. Where a
  /// reason is not named here the matter decides.
  private static final Map<String, String> TEAM_FOR =
      Map.of(
          "C1", "adult-care",
          "C2", "adult-care",
          "C3", "adult-care",
          "C4", "adult-care",
          "C5", "children",
          "C6", "adult-care",
          "C7", "adult-care",
          "C8", "housing",
          "R11", "adult-care");

  /// Reasons that cannot wait for tomorrow; the tiers are those of `triage.md`.
  private static final List<String> TODAY = List.of("R2", "R3", "R4", "R5", "R14");

  private static final String FRONT_DOOR = "contact";

  private final Conversations conversations;
  private final Roster roster;
  private final DueTimes dueTimes;
  private final Wording wording;
  private final Times times;
  private final Clock clock;

  public Referrals(Conversations conversations, Roster roster, Wording wording, Clock clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.dueTimes = new DueTimes(roster);
    this.wording = wording;
    this.times = new Times(roster.zone());
    this.clock = clock;
  }

  /// The team a matter goes to.
  ///
  /// @param matter the team that owns the pages nearest to what was said; empty when none is near
  public Roster.Team teamFor(List<Reason> reasons, Optional<String> matter) {
    String id =
        reasons.stream()
            .flatMap(reason -> Stream.ofNullable(TEAM_FOR.get(reason.code())))
            .findFirst()
            .or(() -> matter)
            .orElse(FRONT_DOOR);
    return team(id);
  }

  /// A team as it is called in a sentence of that language.
  public String named(Roster.Team team, String language) {
    return wording.team(language, team.id(), team.publicName());
  }

  /// Asks the team, or, when people have been asked already, asks them again and sooner where that
  /// is called for.
  ///
  /// @return the handoff as it is to be kept, with the words of the promise in it
  public Handoff refer(Conversation conversation, Triaged triaged, Roster.Team team) {
    return open(conversation)
        .map(open -> again(open, triaged, team))
        .orElseGet(() -> first(conversation, triaged, team));
  }

  /// The handoff of a conversation that a worker holds, now that danger shows in it.
  public Optional<Handoff> raised(Conversation held, List<Reason> reasons) {
    return open(held)
        .map(
            open ->
                open.raised(
                    new Ask(
                        Severity.NOW,
                        also(reasons, open),
                        open.team(),
                        open.offeredTo(),
                        sooner(open, Severity.NOW, open.team()),
                        open.promised())));
  }

  private static List<Reason> also(List<Reason> reasons, Handoff open) {
    return Stream.concat(reasons.stream(), open.reasons().stream()).distinct().toList();
  }

  private Handoff first(Conversation conversation, Triaged triaged, Roster.Team team) {
    var now = clock.instant();
    var severity = severity(triaged);
    var due = dueTimes.dueBy(severity, team.id(), now);
    String id = conversation.id() + "." + (count(conversation) + 1);
    String reference = CaseReferences.of(id);
    var channel = conversation.address().channel();
    var phrase = channel == Channel.VOICE ? Phrase.HANDED_OFF_VOICE : Phrase.HANDED_OFF;
    var ask =
        new Ask(
            severity,
            triaged.reasons(),
            team.id(),
            asked(team, now),
            due,
            promise(phrase, triaged.language(), team, due, reference));
    return new Handoff(
        id,
        conversation.id(),
        reference,
        channel,
        triaged.language(),
        now,
        ask,
        Handoff.State.OFFERED,
        null,
        null);
  }

  /// Somebody in danger goes to the people who see to danger, whoever was asked before.
  private Handoff again(Handoff open, Triaged triaged, Roster.Team asked) {
    var now = clock.instant();
    var team = triaged.need() == Need.URGENT ? asked : team(open.team());
    var severity = sooner(open.severity(), severity(triaged));
    var due = sooner(open, severity, team.id());
    return open.raised(
        new Ask(
            severity,
            also(triaged.reasons(), open),
            team.id(),
            team.id().equals(open.team()) ? open.offeredTo() : asked(team, now),
            due,
            promise(Phrase.STILL_ASKED, triaged.language(), team, due, open.caseRef())));
  }

  private String promise(
      Phrase phrase, String language, Roster.Team team, Instant due, String reference) {
    return wording.of(
        language,
        phrase,
        named(team, language),
        times.of(due, clock.instant(), wording.spoken(language)),
        reference,
        wording.of(language, Phrase.CANNOT_WAIT, team.phone()));
  }

  /// The handoff of a conversation that is not closed yet, as it stands now.
  private Optional<Handoff> open(Conversation conversation) {
    return conversation.episode().reversed().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof Turn.HandoffOpened opened
                    ? Stream.of(opened.handoff().id())
                    : Stream.empty())
        .findFirst()
        .flatMap(conversations::handoff);
  }

  private static long count(Conversation conversation) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof Turn.HandoffOpened opened
                    ? Stream.of(opened.handoff().id())
                    : Stream.empty())
        .distinct()
        .count();
  }

  private static Severity severity(Triaged triaged) {
    if (triaged.need() == Need.URGENT) {
      return Severity.NOW;
    }
    boolean today = triaged.reasons().stream().map(Reason::code).anyMatch(TODAY::contains);
    return today ? Severity.TODAY : Severity.SOON;
  }

  /// Who is asked: those of the team who are at work, and where nobody is, everybody in it.
  private List<String> asked(Roster.Team team, Instant now) {
    var members =
        roster.staff().stream().filter(person -> person.teams().contains(team.id())).toList();
    var in = members.stream().filter(person -> roster.atWork(person, now)).toList();
    return (in.isEmpty() ? members : in).stream().map(Roster.Staff::id).toList();
  }

  private Roster.Team team(String id) {
    return roster.teams().stream()
        .filter(team -> team.id().equals(id))
        .findFirst()
        .orElseGet(() -> team(FRONT_DOOR));
  }

  private static Severity sooner(Severity one, Severity other) {
    return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
  }

  /// By when a team is to be in touch, never later than has been promised.
  private Instant sooner(Handoff open, Severity severity, String team) {
    var due = dueTimes.dueBy(severity, team, clock.instant());
    return due.isBefore(open.dueBy()) ? due : open.dueBy();
  }
}
