package handrail.evals.soak;

import handrail.evals.chat.ChatClient;
import handrail.evals.chat.ChatClient.Chat;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// One citizen, her conversation, and the workers she meets. After every step the rules are held
/// against what there is.
final class Encounter {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// A check that reads while something changes is made again before it counts.
  private static final int LOOKS = 3;

  private final Place place;
  private final String play;
  private final Chat chat;
  private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
  private List<Reply> messages = List.of();
  private int messageIds;
  private int handoffs;

  /// Where everything happens.
  record Place(Nodes nodes, HttpClient http, Workers workers, Patience patience, Findings findings) {}

  Encounter(Place place, String play) throws IOException, InterruptedException {
    this.place = place;
    this.play = play;
    this.chat = place.patience().until(() -> citizen().open());
  }

  private ChatClient citizen() {
    return new ChatClient(place.http(), place.nodes().address());
  }

  Clock clock() {
    return place.nodes().clock();
  }

  Workers workers() {
    return place.workers();
  }

  /// Says something; returns once it is taken in.
  long says(String text) throws IOException, InterruptedException {
    String id = "m" + nextId();
    long seq = place.patience().until(() -> citizen().say(chat, id, text));
    acknowledged.put(seq, text);
    return seq;
  }

  private synchronized int nextId() {
    return messageIds++;
  }

  /// Says something to the assistant and waits for the reply.
  ///
  /// @return its kind; empty when there was none
  String asks(String text) throws IOException, InterruptedException {
    var reply = hears(says(text));
    if (reply.isEmpty()) {
      breaks(Rule.ANSWERED, 0);
    }
    check();
    return reply.map(Reply::kind).orElse("");
  }

  /// The assistant's next reply after a place.
  Optional<Reply> hears(long after) throws IOException, InterruptedException {
    return place.patience().until(() -> citizen().reply(chat, after, PATIENCE));
  }

  /// What was written while a worker closed is answered, unless it was in before she did.
  void isAnsweredUnlessRead(long seq) throws IOException, InterruptedException {
    long closed =
        place.patience().until(() -> citizen().all(chat)).stream()
            .filter(each -> Notices.closes(each.text()))
            .mapToLong(Reply::seq)
            .max()
            .orElse(0);
    if (seq > closed && hears(seq).isEmpty()) {
      breaks(Rule.ANSWERED, seq);
    }
  }

  /// Says something to the worker who has the conversation.
  void tells(String text) throws IOException, InterruptedException {
    says(text);
    check();
  }

  /// Asks for a person, who must be had in one turn.
  void asksForAPerson(String text) throws IOException, InterruptedException {
    asks(text);
    if (open().isEmpty()) {
      breaks(Rule.A_PERSON_IN_ONE_TURN, 0);
    }
  }

  /// The newest handoff, unless it is closed.
  Optional<Case> open() throws IOException, InterruptedException {
    return newest().filter(Case::isOpen);
  }

  private Optional<Case> newest() throws IOException, InterruptedException {
    var found = place.workers().find(chat.id() + "." + (handoffs + 1));
    while (found.isPresent()) {
      handoffs++;
      found = place.workers().find(chat.id() + "." + (handoffs + 1));
    }
    return place.workers().find(chat.id() + "." + handoffs);
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
    var handoff = open();
    boolean done =
        handoff.isPresent() && workers().does(worker, handoff.get().id(), deed, fields);
    place.findings().did(deed, done);
    check();
    return done;
  }

  /// The worker writes to the citizen.
  boolean writes(String worker, String text) throws IOException, InterruptedException {
    return does(worker, "messages", Map.of("id", "w" + nextId(), "text", text, "safe", true));
  }

  /// Others are asked, since nobody took it.
  void waitsForOthers() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!hasStepped()) {
      if (System.nanoTime() > deadline) {
        breaks(Rule.STEPPED, 0);
        return;
      }
      Thread.sleep(Duration.ofSeconds(1));
    }
    check();
  }

  private boolean hasStepped() throws IOException, InterruptedException {
    return newest().map(Case::transcript).orElse(List.of()).stream()
        .anyMatch(Notices::steps);
  }

  /// Holds every rule against the conversation as it stands.
  void check() throws IOException, InterruptedException {
    var broken = look();
    for (int i = 1; i < LOOKS && !broken.isEmpty(); i++) {
      broken = look();
    }
    messages = place.patience().until(() -> citizen().all(chat));
    place.findings().checked(broken);
  }

  private List<Violation> look() throws IOException, InterruptedException {
    var now = place.patience().until(() -> citizen().all(chat));
    var seen =
        new Seen(
            chat.id(),
            Map.copyOf(acknowledged),
            now,
            messages,
            place.workers().names(),
            newest());
    var broken =
        Arrays.stream(Rule.values())
            .flatMap(
                rule ->
                    rule.brokenIn(seen).mapToObj(at -> new Violation(rule, play, chat.id(), at)))
            .toList();
    return broken;
  }

  void breaks(Rule rule, long at) {
    place.findings().breaks(new Violation(rule, play, chat.id(), at));
  }
}
