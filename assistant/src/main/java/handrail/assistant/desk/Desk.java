package handrail.assistant.desk;

import handrail.assistant.desk.casework.Deed;
import handrail.assistant.desk.casework.HandoffPage;
import handrail.assistant.desk.casework.HandoffService;
import handrail.assistant.desk.casework.Moments;
import handrail.assistant.desk.casework.SmsParts;
import handrail.assistant.desk.casework.TieDeeds;
import handrail.assistant.desk.casework.WorkerDeeds;
import handrail.assistant.desk.memory.Memory;
import handrail.assistant.desk.queue.Queue;
import handrail.assistant.desk.supervision.SafetyWordsPage;
import handrail.assistant.desk.web.DeskEvents;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Sessions;
import handrail.assistant.desk.web.SignIn;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.relationship.Keeping;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Where workers find what waits for them, read what was said, and answer.
public final class Desk {
  private final SignIn signIn;
  private final Queue queue;
  private final HandoffService handoffs;
  private final Moments moments;
  private final DeskEvents events;
  private final SmsParts parts;
  private final SafetyWordsPage safetyWords;
  private final Web web;

  /// Needs what the desk shows and works with.
  ///
  /// @param demonstration whether staff sign in by choosing their name
  public Desk(
      Talks talks,
      Office office,
      Memory memory,
      Library library,
      Sessions sessions,
      Clock anyClock,
      boolean demonstration) {
    var clock = anyClock.withZone(office.roster().zone());
    this.web = new Web(sessions, demonstration);
    this.signIn = new SignIn(sessions, office.roster(), web, demonstration);
    this.queue = new Queue(talks, office, memory.seen(), web, new When(clock));
    var page = new HandoffPage(talks, office, memory, library.pages(), web, clock);
    this.handoffs =
        new HandoffService(
            talks.handoffs(), office, deeds(talks, office, memory, clock), page, web);
    this.moments = new Moments(talks, memory.time(), web);
    this.safetyWords = new SafetyWordsPage(library.safetyWords(), library.numbers(), web);
    this.parts = new SmsParts(web, clock);
    this.events = new DeskEvents(talks.news(), talks.presence(), sessions, office.roster());
  }

  private static List<Deed> deeds(Talks talks, Office office, Memory memory, Clock clock) {
    var keeping = new Keeping(office.relationships(), clock);
    var work = new WorkerDeeds(talks.handoffs(), office, memory.time(), clock);
    var ties = new TieDeeds(talks.handoffs(), office, keeping);
    return Stream.of(work.all(), ties.all()).flatMap(List::stream).toList();
  }

  /// Registers pages, JSON and events.
  public void register(HttpRouting.Builder routing) {
    Problem.register(routing);
    routing
        .register("/desk/page", Pages.files("handrail/assistant/desk/page"))
        .get("/desk", (_, response) -> Web.goTo(response, "/desk/handoffs"))
        .get("/desk/events", web.signedIn(events::follow))
        .post("/desk/sms-parts", web.signedIn(parts::count))
        .get("/desk/handoffs", web.signedIn(queue::all))
        .post("/desk/handoffs/search", web.signedIn(queue::search))
        .register("/desk/safety-words", safetyWords)
        .register("/desk/handoffs", handoffs, moments)
        .register("/desk", signIn);
  }
}
