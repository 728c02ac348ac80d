package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.phone.Provider;
import handrail.evals.soak.node.Nodes;
import handrail.evals.soak.rule.Rule;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// One citizen, her conversation, and the workers she meets. After every step the rules are held
/// against what there is.
final class Encounter {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Place place;
  private final End end;
  private final Cases cases;
  private final Checking checking;
  private final AtomicInteger ids = new AtomicInteger();

  /// Where everything happens.
  record Place(
      Nodes nodes,
      HttpClient http,
      Provider provider,
      Workers workers,
      Patience patience,
      Findings findings) {}

  Encounter(Place place, String play, End end) {
    this.place = place;
    this.end = end;
    this.cases = new Cases(place.workers(), end);
    this.checking = new Checking(place, play, end, cases);
  }

  Clock clock() {
    return place.nodes().clock();
  }

  Workers workers() {
    return place.workers();
  }

  /// Says something; returns once it is taken in.
  long says(String text) throws IOException, InterruptedException {
    return end.says("m" + ids.incrementAndGet(), text);
  }

  /// Says something to the assistant and waits for the reply.
  ///
  /// @return its words; empty when there was none
  String asks(String text) throws IOException, InterruptedException {
    var reply = hears(says(text));
    if (reply.isEmpty()) {
      breaks(Rule.ANSWERED, 0);
    }
    check();
    return reply.map(Reply::text).orElse("");
  }

  /// The assistant's next reply after a place.
  Optional<Reply> hears(long after) throws IOException, InterruptedException {
    return end.hears(after);
  }

  /// All that has reached her.
  List<Reply> all() throws IOException, InterruptedException {
    return end.all();
  }

  /// Says something to the worker who has the conversation.
  void tells(String text) throws IOException, InterruptedException {
    says(text);
    check();
  }

  /// Asks for a person, who must be had in one turn.
  ///
  /// @return what she is told
  String asksForAPerson(String text) throws IOException, InterruptedException {
    var told = asks(text);
    if (open().isEmpty()) {
      breaks(Rule.A_PERSON_IN_ONE_TURN, 0);
    }
    return told;
  }

  /// The newest handoff, unless it is closed.
  Optional<Case> open() throws IOException, InterruptedException {
    return cases.open();
  }

  /// The newest handoff, open or closed.
  Optional<Case> newest() throws IOException, InterruptedException {
    return cases.newest();
  }

  /// A worker takes the handoff.
  Optional<String> isTaken() throws IOException, InterruptedException {
    var handoff = open();
    var worker = handoff.isEmpty() ? Optional.<String>empty() : workers().take(handoff.get());
    place.findings().did("accept", worker.isPresent());
    check();
    return worker;
  }

  /// Several workers take it at once: one gets it.
  Optional<String> isRacedFor(int many) throws IOException, InterruptedException {
    var handoff = open();
    var got = handoff.isEmpty() ? List.<String>of() : workers().race(handoff.get(), many);
    if (got.size() > 1) {
      breaks(Rule.ONE_OWNER, 0);
    }
    check();
    return got.stream().findFirst();
  }

  /// The worker who has it does something.
  boolean does(String worker, String deed, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var handoff = newest();
    boolean done = handoff.isPresent() && workers().does(worker, handoff.get().id(), deed, fields);
    place.findings().did(deed, done);
    check();
    return done;
  }

  /// The worker writes to the citizen.
  boolean writes(String worker, String text) throws IOException, InterruptedException {
    var words = Map.of("id", "w" + ids.incrementAndGet(), "text", text, "safe", true);
    return does(worker, "messages", words);
  }

  /// Waits for something that must come.
  void awaits(Rule rule, Callable<Boolean> comes) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!place.patience().until(comes)) {
      if (System.nanoTime() > deadline) {
        breaks(rule, 0);
        return;
      }
      Thread.sleep(Duration.ofSeconds(1));
    }
    check();
  }

  /// She hangs up.
  void leaves() {
    end.leaves();
  }

  /// Holds every rule against the conversation as it stands.
  void check() throws IOException, InterruptedException {
    checking.check();
  }

  void breaks(Rule rule, long at) {
    checking.breaks(rule, at);
  }
}
