package handrail.assistant.desk;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.QueueView.Group;
import handrail.assistant.desk.QueueView.Item;
import handrail.assistant.desk.Sessions.Session;
import handrail.assistant.handoff.Roster;
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
final class Queue {
  private final Talks talks;
  private final Office office;
  private final Seen seen;
  private final Web web;
  private final When when;

  Queue(Talks talks, Office office, Seen seen, Web web, When when) {
    this.talks = talks;
    this.office = office;
    this.seen = seen;
    this.web = web;
    this.when = when;
  }

  void all(ServerRequest request, ServerResponse response, Session session) {
    answer(request, response, session, new Sought(""));
  }

  /// A form sends what is searched for, since a citizen's words must not stand in an address.
  void search(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    answer(request, response, session, new Sought(fields.text("text").strip()));
  }

  private void answer(
      ServerRequest request, ServerResponse response, Session session, Sought sought) {
    var found =
        talks.handoffs().open().stream().filter(handoff -> isMeant(handoff, sought)).toList();
    if (Web.wantsPage(request)) {
      web.page(response, "queue", Map.of("view", view(session, found, sought)));
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

  private QueueView view(Session session, List<Handoff> open, Sought sought) {
    var me = session.worker().id();
    var teams = Set.copyOf(session.worker().teams());
    var unread = unread(me, open);
    Predicate<Handoff> forMe =
        handoff -> row(handoff).isHeldBy(me) || row(handoff).asks(me);
    Predicate<Handoff> ofMyTeam = handoff -> teams.contains(handoff.team());
    var mine =
        items(open, forMe, unread, me).stream()
            .sorted(Comparator.comparing(item -> !item.unread()))
            .toList();
    return new QueueView(
        web.frame("Handoffs", Optional.of(session)),
        me,
        session.worker().roles().contains(Roster.Role.SUPERVISOR),
        sought.text(),
        List.of(
            new Group("mine", "For me", "Nothing is for you at the moment.", mine),
            new Group(
                "team",
                "My team",
                "Nothing else is for your team.",
                items(open, ofMyTeam.and(forMe.negate()), unread, me)),
            new Group(
                "others",
                "Others",
                "Nothing is with other teams.",
                items(open, ofMyTeam.or(forMe).negate(), unread, me))),
        mine.stream().filter(Item::unread).count());
  }

  private Set<String> unread(String me, List<Handoff> open) {
    var ids = open.stream().map(Handoff::conversation).collect(Collectors.toSet());
    return seen.unread(me, open, talks.conversations().newest(ids));
  }

  private List<Item> items(
      List<Handoff> open, Predicate<Handoff> which, Set<String> unread, String me) {
    return open.stream()
        .filter(which)
        .map(handoff -> new Item(row(handoff), unread.contains(handoff.id()), waits(handoff, me)))
        .toList();
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

  private record Rows(List<Row> handoffs) {}
}
