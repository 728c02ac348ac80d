package handrail.assistant;

import handrail.assistant.agenda.Agenda;
import handrail.assistant.agenda.Breaches;
import handrail.assistant.agenda.Duty;
import handrail.assistant.agenda.FollowingUp;
import handrail.assistant.agenda.Sending;
import handrail.assistant.agenda.Stepping;
import handrail.assistant.agenda.WentQuiet;
import handrail.assistant.routing.Reopening;
import handrail.assistant.safety.OverdueNumbers;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.time.Clock;
import java.util.List;

/// The parts of the service and how they fit together: plain constructors, one method a part, read
/// from top to bottom. What is kept is in [Storeroom], who works here in [People], what speaks to
/// citizens at the [Counter], what the staff work with in the [Staffroom].
public final class Parts implements AutoCloseable {
  static final String COUNCIL = "Northmoor Council";

  private final Clock clock;
  private final Storeroom store;
  private final People people;
  private final Counter counter;
  private final Staffroom staffroom;
  private final Doors doors;
  private final Agenda agenda;
  private final Continuation continuation;

  /// Makes every part. Only the store runs before [#start()].
  public Parts(Settings settings, Clock clock) {
    this.clock = clock;
    this.store = new Storeroom(settings, clock);
    this.people = new People(settings, clock, store);
    this.counter = new Counter(settings, clock, store, people);
    this.staffroom = new Staffroom(settings, clock, store, people);
    this.doors =
        new Doors(
            settings,
            this::routing,
            counter.sockets(),
            store.search::isReady,
            store.redis::ping,
            new OverdueNumbers(staffroom.numbers));
    this.agenda = new Agenda(store.conversations, duties(), counter.assistant::visit, clock);
    this.continuation =
        new Continuation(store.conversations, store.journal, counter.assistant, clock);
  }

  /// Starts the service: what the last process left is gone on with, and the doors are open.
  public Parts start() {
    store.news.open();
    var _ = people.introductions.follow(store.news, store.conversations);
    store.fill();
    doors.open();
    continuation.start();
    agenda.start();
    return this;
  }

  private void routing(HttpRouting.Builder routing) {
    Problem.register(routing);
    counter.register(routing);
    staffroom.register(routing, counter.assistant::visit);
    routing.register(
        "/transparency",
        StaticContentFeature.createService(
            ClasspathHandlerConfig.builder()
                .location("handrail/assistant/transparency/page")
                .welcome("index.html")
                .build()));
  }

  /// What comes due though nobody writes.
  private List<Duty> duties() {
    var conversations = store.conversations;
    var roster = people.roster;
    var ways = people.ways;
    var words = people.promiseWords();
    var reopening = new Reopening(roster, ways, clock);
    return List.of(
        new Breaches(
            conversations, people.brokenPromises(), roster, ways, words, store.safetyWords, clock),
        new Stepping(conversations, roster, ways, words, clock),
        new Sending(conversations, clock),
        new WentQuiet(conversations, people.referrals(), reopening, clock),
        new FollowingUp(conversations, roster, ways, reopening, clock),
        people.introductions);
  }

  /// The port the service listens on.
  public int port() {
    return doors.port();
  }

  @Override
  public void close() {
    doors.close();
    agenda.close();
    continuation.close();
    store.close();
  }
}
