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

/// Everything that waits for a person or is with one: first what is for the reader, then her
/// team's, then the rest.
public final class Queue {
  /// Of her team's and of the others at first, and never fewer than are needed now: the page stays
  /// quick with hundreds.
  private static final int SHOWN = 50;

  private final Talks talks;
  private final Office office;
  private final Seen seen;
  private final Web web;
  private final When when;

  public Queue(Talks talks, Office office, Seen seen, Web web, When when) {
    this.talks = talks;
    this.office = office;
    this.seen = seen;
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
        talks.handoffs().open().stream().filter(handoff -> isMeant(handoff, sought)).toList();
    if (Web.wantsPage(request)) {
      var look = new Look(session, sought, request.query().contains("all"));
      web.page(response, "queue", Map.of("view", view(look, found)));
    } else {
      web.json(response, new Rows(found.stream().map(this::row).toList()));
    }
  }

  /// The words of a conversation are only read when nothing else fits.
  private boolean isMeant(Handoff handoff, Sought sought) {
    return sought.isNothing()
        || sought.isIn(row(handoff))
        || sought.isIn(talks.conversations().load(handoff.conversation()), row(handoff));
  }

  private QueueView view(Look look, List<Handoff> open) {
    var me = look.session().worker().id();
    var teams = Set.copyOf(look.session().worker().teams());
    Predicate<Handoff> forMe = handoff -> row(handoff).isHeldBy(me) || row(handoff).asks(me);
    Predicate<Handoff> ofMyTeam = handoff -> teams.contains(handoff.team());
    var mine = mine(open.stream().filter(forMe).toList(), me);
    return new QueueView(
        web.frame("Handoffs", Optional.of(look.session())),
        me,
        look.session().worker().roles().contains(Roster.Role.SUPERVISOR),
        look.sought().text(),
        List.of(
            new Group("mine", "For me", "Nothing is for you at the moment.", mine, mine.size()),
            group("team", "My team", open, ofMyTeam.and(forMe.negate()), look),
            group("others", "Others", open, ofMyTeam.or(forMe).negate(), look)),
        mine.stream().filter(Item::unread).count());
  }

  /// Those of the reader, what is new to her first.
  private List<Item> mine(List<Handoff> hers, String me) {
    var unread = unread(me, hers);
    return hers.stream()
        .map(handoff -> new Item(row(handoff), unread.contains(handoff.id()), waits(handoff, me)))
        .sorted(Comparator.comparing(item -> !item.unread()))
        .toList();
  }

  private Group group(
      String id, String heading, List<Handoff> open, Predicate<Handoff> which, Look look) {
    var all = open.stream().filter(which).toList();
    long urgent = all.stream().filter(each -> each.severity() == Handoff.Severity.NOW).count();
    var items =
        all.stream()
            .limit(Math.max(urgent, look.rows()))
            .map(handoff -> new Item(row(handoff), false, ""))
            .toList();
    return new Group(id, heading, "None at the moment.", items, all.size());
  }

  private Set<String> unread(String me, List<Handoff> hers) {
    var ids = hers.stream().map(Handoff::conversation).collect(Collectors.toSet());
    return seen.unread(me, hers, talks.conversations().newest(ids));
  }

  /// Asked only of those that are the reader's: few, and the ones where it is for her to answer.
  private String waits(Handoff handoff, String me) {
    return row(handoff).isHeldBy(me)
        ? talks.handoffs().conversation(handoff).waitsForWorkerSince().map(when::since).orElse("")
        : "";
  }

  Row row(Handoff handoff) {
    return Row.of(handoff, office.team(handoff.team()), when);
  }

  /// Who looks for what.
  ///
  /// @param all whether also those are shown that are far from being urgent
  private record Look(Session session, Sought sought, boolean all) {
    int rows() {
      return all || !sought.isNothing() ? Integer.MAX_VALUE : SHOWN;
    }
  }

  private record Rows(List<Row> handoffs) {}
}
