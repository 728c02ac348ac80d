package handrail.assistant.routing;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.PromiseWords.By;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Routing.Asked;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
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

  private final Conversations conversations;
  private final Roster roster;
  private final DueTimes dueTimes;
  private final Ways ways;
  private final PromiseWords words;
  private final Choices choices;
  private final AskedByName byName;
  private final Clock clock;

  public Referrals(
      Conversations conversations, Roster roster, Ways ways, PromiseWords words, Clock clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.dueTimes = new DueTimes(roster);
    this.ways = ways;
    this.words = words;
    this.choices = new Choices(roster, ways, words, clock);
    this.byName = new AskedByName(roster, words, clock);
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
            .orElse(Roster.FRONT_DOOR);
    return team(id);
  }

  /// A team as it is called in a sentence of that language.
  public String named(Roster.Team team, String language) {
    return words.named(team, language);
  }

  /// Asks the team, or, when people have been asked already, asks them again and sooner where that
  /// is called for.
  ///
  /// @return the handoff as it is to be kept, with the words of the promise in it
  public Handoff refer(Conversation conversation, Triaged triaged, Roster.Team team) {
    return open(conversation)
        .map(open -> again(conversation, open, triaged, team))
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
                        open.promised(),
                        open.step())));
  }

  private static List<Reason> also(List<Reason> reasons, Handoff open) {
    return Stream.concat(reasons.stream(), open.reasons().stream()).distinct().toList();
  }

  private Handoff first(Conversation conversation, Triaged triaged, Roster.Team team) {
    var now = clock.instant();
    var severity = severity(triaged);
    var due = dueTimes.dueBy(severity, team.id(), now);
    String id = newId(conversation);
    var told = Told.of(conversation, triaged, CaseReferences.of(id));
    var wish = new Wanted(conversation, triaged.reasons(), severity, team, due, told);
    return new Handoff(
        id,
        conversation.id(),
        told.reference(),
        told.channel(),
        triaged.language(),
        now,
        ask(wish),
        Handoff.State.OFFERED,
        null,
        null);
  }

  private record Wanted(
      Conversation conversation,
      List<Reason> reasons,
      Severity severity,
      Roster.Team team,
      Instant due,
      Told told) {
    Ask of(List<String> workers, String promised, Step step) {
      return new Ask(severity, reasons, team.id(), workers, due, promised, step);
    }
  }

  /// She is asked who she is, or whether she waits for her own worker, or told who was asked.
  private Ask ask(Wanted wish) {
    return ways.choice(wish.conversation(), wish.reasons(), wish.severity(), wish.team())
        .map(
            away ->
                wish.of(List.of(away.worker().id()), words.choice(wish.told(), away), away.step()))
        .orElseGet(() -> askOthers(wish));
  }

  private Ask askOthers(Wanted wish) {
    var asked = ways.first(wish.conversation(), wish.reasons(), wish.severity(), wish.team());
    var request = ways.request(wish.conversation(), asked, wish.team());
    var promised = words.asked(wish.told(), request, new By(wish.team(), wish.due()));
    boolean unsure = wish.severity() != Severity.NOW && ways.isUnsure(wish.conversation());
    return unsure
        ? wish.of(asked.workers(), promised + " " + words.whoIsIt(wish.told()), ways.who(asked))
        : wish.of(asked.workers(), promised, asked.step());
  }

  /// Somebody in danger goes to the people who see to danger, whoever was asked before.
  private Handoff again(
      Conversation conversation, Handoff open, Triaged triaged, Roster.Team asked) {
    var team = triaged.need() == Need.URGENT ? asked : team(open.team());
    var severity = sooner(open.severity(), severity(triaged));
    var due = sooner(open, severity, team.id());
    var told = Told.of(conversation, triaged, open.caseRef());
    var place = ways.place(open);
    var reasons = also(triaged.reasons(), open);
    boolean sameWay = team.id().equals(open.team()) && severity == open.severity();
    var way =
        sameWay && open.step().kind() != Step.Kind.CHOICE
            ? new Asked(open.step(), open.offeredTo())
            : ways.first(conversation, reasons, severity, team);
    return open.raised(
        new Ask(
            severity,
            reasons,
            team.id(),
            way.workers(),
            due,
            words.stillAsked(told, ways.request(conversation, way, team), new By(team, due), place),
            way.step()));
  }

  /// Where a citizen stands who asks after the person she waits for.
  ///
  /// @return the handoff as it is to be kept; empty when nobody is asked, or somebody has taken it
  public Optional<Handoff> stillAsked(Conversation conversation, Triaged triaged) {
    return open(conversation)
        .filter(open -> open.state() == Handoff.State.OFFERED)
        .map(
            open ->
                choices
                    .again(conversation, open)
                    .orElseGet(() -> again(conversation, open, triaged, team(open.team()))));
  }

  /// What the citizen has just chosen, or who she says she is, when she was asked that.
  ///
  /// @return the handoff as it is to be kept; empty when she was not asked, or spoke of something
  ///     else
  public Optional<Handoff> chosen(Conversation conversation, String said) {
    return open(conversation).flatMap(open -> choices.chosen(conversation, open, said));
  }

  /// What people call a worker.
  public String nameOf(String worker) {
    return roster.find(worker).map(Roster.Staff::knownAs).orElse(worker);
  }

  /// Whether she asks for somebody of the staff by name, and for nothing else.
  public boolean asksByName(String text) {
    return byName.isAll(text);
  }

  /// What she may be told of whom she asks for by name; empty when she names nobody, or where
  /// somebody may read along.
  public String saidOfName(Conversation conversation, Triaged triaged, String text) {
    var told = Told.of(conversation, triaged, "");
    return told.isPrivate() || !ways.isSafe(conversation)
        ? ""
        : byName.said(told, text, ways.own(conversation));
  }

  /// Whether somebody here knows the citizen who writes.
  public boolean isKnown(Conversation conversation) {
    return ways.isKnown(conversation);
  }

  /// The handoff of a conversation that is not closed yet, as it stands now.
  private Optional<Handoff> open(Conversation conversation) {
    return conversation.handoff().flatMap(conversations::handoff);
  }

  /// The id of the next handoff of a conversation.
  static String newId(Conversation conversation) {
    return conversation.id() + "." + (count(conversation) + 1);
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

  private Roster.Team team(String id) {
    return roster.teamOrFrontDoor(id);
  }

  private static Severity sooner(Severity one, Severity other) {
    return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
  }

  /// By when a team is to be in touch: never later than has been promised, unless that has passed.
  private Instant sooner(Handoff open, Severity severity, String team) {
    var due = dueTimes.dueBy(severity, team, clock.instant());
    boolean stands = open.dueBy().isAfter(clock.instant()) && open.dueBy().isBefore(due);
    return stands ? open.dueBy() : due;
  }
}
