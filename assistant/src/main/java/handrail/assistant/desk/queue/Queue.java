package handrail.assistant.desk.queue;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.memory.Seen;
import handrail.assistant.desk.queue.QueueView.Group;
import handrail.assistant.desk.queue.QueueView.Item;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Row;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.roster.Roster;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that waits for a person or is with one: first what is for the reader, then her
/// team's, then the rest.
public final class Queue {
  /// Of her team's and of the others at first, and never fewer than are needed now: the page stays
  /// quick with hundreds.
  private static final int SHOWN = 25;

  private final Talks talks;
  private final Office office;
  private final Seen seen;
  private final Closed closed;
  private final Web web;
  private final When when;

  public Queue(Talks talks, Office office, Seen seen, Web web, When when) {
    this.talks = talks;
    this.office = office;
    this.seen = seen;
    this.closed = new Closed(talks.conversations(), when.clock());
    this.web = web;
    this.when = when;
  }

  public void all(ServerRequest request, ServerResponse response, Session session) {
    answer(request, response, session, new Sought(""));
  }

  /// A form sends what is searched for, since a citizen's words must not stand in an address.
  public void search(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    answer(request, response, session, new Sought(fields.text("text").strip()));
  }

  private void answer(
      ServerRequest request, ServerResponse response, Session session, Sought sought) {
    var found =
        Stream.concat(talks.handoffs().open().stream(), closed.of(sought.text()).stream())
            .map(handoff -> new Open(handoff, row(handoff)))
            .filter(open -> isMeant(open, sought))
            .toList();
    if (Web.wantsPage(request)) {
      var look = new Look(session, sought, request.query().contains("all"));
      web.page(response, "queue", Map.of("view", view(look, found)));
    } else {
      web.json(response, new Rows(found.stream().map(Open::row).toList()));
    }
  }

  /// The words of a conversation are only read when nothing else fits.
  private boolean isMeant(Open open, Sought sought) {
    return sought.isNothing()
        || sought.isIn(open.row())
        || sought.isIn(talks.conversations().load(open.handoff().conversation()), open.row());
  }

  private QueueView view(Look look, List<Open> all) {
    var open = all.stream().filter(one -> !one.isClosed()).toList();
    var worker = look.session().worker();
    var me = worker.id();
    var teams = Set.copyOf(worker.teams());
    Predicate<Open> forMe = one -> one.row().isHeldBy(me) || one.row().asks(me);
    Predicate<Open> ofMyTeam = one -> teams.contains(one.handoff().team());
    var mine = mine(open.stream().filter(forMe).toList(), me);
    return new QueueView(
        web.frame("Handoffs", Optional.of(look.session())),
        me,
        worker.roles().contains(Roster.Role.SUPERVISOR),
        look.sought().text(),
        Stream.of(
                new Group("mine", "For me", "Nothing is for you at the moment.", mine, mine.size()),
                group("team", "My team", open, ofMyTeam.and(forMe.negate()), look),
                group("others", "Others", open, ofMyTeam.or(forMe).negate(), look),
                group("closed", "Closed", all, Open::isClosed, look))
            .filter(group -> look.shows(group))
            .toList(),
        mine.stream().filter(Item::unread).count());
  }

  /// Those of the reader, the most urgent first, whatever is new to her.
  private List<Item> mine(List<Open> hers, String me) {
    var unread = unread(me, hers.stream().map(Open::handoff).toList());
    return hers.stream()
        .sorted(Comparator.comparing(Open::handoff, Handoff.MOST_URGENT_FIRST))
        .map(one -> new Item(one.row(), unread.contains(one.handoff().id()), waits(one, me)))
        .toList();
  }

  private static Group group(
      String id, String heading, List<Open> open, Predicate<Open> which, Look look) {
    var all = open.stream().filter(which).toList();
    long urgent = all.stream().filter(Open::isNow).count();
    var items =
        all.stream()
            .limit(Math.max(urgent, look.rows()))
            .map(one -> new Item(one.row(), false, ""))
            .toList();
    return new Group(id, heading, "None at the moment.", items, all.size());
  }

  private Set<String> unread(String me, List<Handoff> hers) {
    var ids = hers.stream().map(Handoff::conversation).collect(Collectors.toSet());
    return seen.unread(me, hers, talks.conversations().newest(ids));
  }

  /// Asked only of those that are the reader's: few, and the ones where it is for her to answer.
  private String waits(Open open, String me) {
    return open.row().isHeldBy(me)
        ? talks
            .handoffs()
            .conversation(open.handoff())
            .waitsForWorkerSince()
            .map(when::since)
            .orElse("")
        : "";
  }

  private Row row(Handoff handoff) {
    return Row.of(handoff, office.team(handoff.team()), when);
  }

  /// One that is open, as it stands and as it is shown.
  private record Open(Handoff handoff, Row row) {
    boolean isClosed() {
      return handoff.state() == Handoff.State.CLOSED;
    }

    boolean isNow() {
      return handoff.severity() == Handoff.Severity.NOW;
    }
  }

  /// Who looks for what.
  ///
  /// @param all whether also those are shown that are far from being urgent
  private record Look(Session session, Sought sought, boolean all) {
    /// What was searched for and not found is said once, not of each group.
    boolean shows(Group group) {
      return !group.items().isEmpty() || (sought.isNothing() && !group.id().equals("closed"));
    }

    int rows() {
      return all || !sought.isNothing() ? Integer.MAX_VALUE : SHOWN;
    }
  }

  private record Rows(List<Row> handoffs) {}
}
