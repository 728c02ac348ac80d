package handrail.assistant.oversight;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.Promise;
import handrail.assistant.promise.Promises;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How it stands for those who lead teams: who waits for whom, what is late, and who has how much
/// to do. Read off the timelines of what is open.
public final class Overview {
  /// A promise that was broken longer ago than this is a matter for a report.
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final Conversations conversations;
  private final BrokenPromises broken;
  private final Roster roster;
  private final Clock clock;

  public Overview(Conversations conversations, BrokenPromises broken, Roster roster, Clock clock) {
    this.conversations = conversations;
    this.broken = broken;
    this.roster = roster;
    this.clock = clock;
  }

  /// How it stands now.
  ///
  /// @param waiting the most urgent first, of those who wait longest
  /// @param late what is latest first
  public record Board(List<Waiting> waiting, List<Late> late, List<Load> workers) {}

  /// A citizen who waits for somebody.
  ///
  /// @param with the name of who has it; null while nobody has
  /// @param asked names of those who are asked
  /// @param step how they came to be asked
  /// @param until when others are asked; null when nobody else is
  /// @param since her first message that no person has answered
  public record Waiting(
      String handoff,
      String caseRef,
      Severity severity,
      String team,
      @Nullable String with,
      List<String> asked,
      Step.Kind step,
      @Nullable Instant until,
      Instant since) {}

  /// Something that should have been done by now.
  ///
  /// @param what in the words the citizen was given, or what nobody has done
  /// @param owner whose it is: a worker's name, or a team's
  /// @param open whether it can still be given to somebody
  public record Late(
      String handoff,
      String caseRef,
      Kind kind,
      String what,
      String owner,
      Instant dueBy,
      boolean open) {
    public enum Kind {
      PROMISE,
      /// Nobody has been in touch by the time that was promised.
      IN_TOUCH,
      /// Nobody has taken it, and nobody else will be asked.
      STEP
    }
  }

  /// What a worker has to do.
  ///
  /// @param cases open cases she has, of `capacity`
  /// @param present whether she has the desk open
  /// @param in whether she is at work and not away
  /// @param next when she is at work again; null when that is far off, or she is in
  /// @param awayUntil as she has said; null when she has not
  public record Load(
      String id,
      String name,
      List<String> teams,
      int cases,
      int capacity,
      boolean present,
      boolean in,
      @Nullable Instant next,
      @Nullable Instant awayUntil) {
    public boolean isFull() {
      return cases >= capacity;
    }
  }

  /// How it stands now.
  public Board board() {
    var open = open();
    return new Board(
        open.stream()
            .flatMap(one -> waiting(one).stream())
            .sorted(Comparator.comparing(Waiting::severity).thenComparing(Waiting::since))
            .toList(),
        Stream.concat(open.stream().flatMap(this::late), closedLate())
            .sorted(Comparator.comparing(Late::dueBy))
            .toList(),
        loads(open));
  }

  private List<Open> open() {
    var handoffs = conversations.openHandoffs();
    var talks = conversations.load(handoffs.stream().map(Handoff::conversation).toList());
    return IntStream.range(0, handoffs.size())
        .mapToObj(i -> new Open(handoffs.get(i), talks.get(i)))
        .toList();
  }

  private record Open(Handoff handoff, Conversation conversation) {}

  private Optional<Waiting> waiting(Open one) {
    var handoff = one.handoff();
    var holder = handoff.acceptedBy();
    return Unanswered.since(one.conversation())
        .map(
            since ->
                new Waiting(
                    handoff.id(),
                    handoff.caseRef(),
                    handoff.severity(),
                    team(handoff.team()),
                    holder == null ? null : holder.name(),
                    holder == null
                        ? handoff.offeredTo().stream().map(this::name).toList()
                        : List.of(),
                    handoff.step().kind(),
                    holder == null ? handoff.step().until() : null,
                    since));
  }

  private Stream<Late> late(Open one) {
    var promises =
        Promises.of(one.conversation()).stream()
            .filter(promise -> promise.isToDo() && isPast(promise.dueBy()))
            .filter(promise -> promise.handoff().equals(one.handoff().id()))
            .map(promise -> late(one.handoff(), promise));
    return Stream.concat(promises, stepped(one.handoff()).stream());
  }

  /// What was promised and is not done though the handoff is closed.
  private Stream<Late> closedLate() {
    return broken.since(clock.instant().minus(LOOKED_BACK)).stream()
        .map(BrokenPromises.Broken::promise)
        .filter(Promise::isToDo)
        .flatMap(
            promise ->
                conversations.handoff(promise.handoff()).stream()
                    .filter(handoff -> handoff.state() == State.CLOSED)
                    .map(handoff -> late(handoff, promise)));
  }

  private Late late(Handoff handoff, Promise promise) {
    boolean inTouch = promise.id().equals(handoff.id());
    var owner = promise.worker();
    return new Late(
        handoff.id(),
        handoff.caseRef(),
        inTouch ? Late.Kind.IN_TOUCH : Late.Kind.PROMISE,
        promise.what(),
        owner == null ? team(promise.owner()) : owner.name(),
        promise.dueBy(),
        handoff.state() != State.CLOSED);
  }

  /// A step that has run out without anybody taking it, or the last there is.
  private Optional<Late> stepped(Handoff handoff) {
    var until = handoff.step().until();
    boolean last = handoff.step().kind() == Step.Kind.CALL_BACK;
    if (handoff.state() != State.OFFERED || !(last || (until != null && isPast(until)))) {
      return Optional.empty();
    }
    return Optional.of(
        new Late(
            handoff.id(),
            handoff.caseRef(),
            Late.Kind.STEP,
            handoff.step().why(),
            team(handoff.team()),
            until == null ? handoff.dueBy() : until,
            true));
  }

  private List<Load> loads(List<Open> open) {
    var held =
        open.stream()
            .flatMap(one -> Stream.ofNullable(one.handoff().acceptedBy()))
            .collect(Collectors.toMap(worker -> worker.id(), _ -> 1, Integer::sum));
    return roster.staff().stream().map(staff -> load(staff, held)).toList();
  }

  private Load load(Staff staff, Map<String, Integer> held) {
    var now = clock.instant();
    boolean in = roster.atWork(staff, now);
    return new Load(
        staff.id(),
        staff.name(),
        staff.teams(),
        held.getOrDefault(staff.id(), 0),
        staff.terms().cases(),
        roster.isPresent(staff),
        in,
        in ? null : roster.nextIn(staff, now).orElse(null),
        roster.awayUntil(staff).orElse(null));
  }

  private boolean isPast(Instant moment) {
    return moment.isBefore(clock.instant());
  }

  private String team(String id) {
    return roster.team(id).map(Roster.Team::name).orElse(id);
  }

  private String name(String worker) {
    return roster.find(worker).map(Staff::name).orElse(worker);
  }
}
