package handrail.evals.soak;

import handrail.evals.chat.DeskClient;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Person;
import handrail.evals.soak.node.Nodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The workers who are signed in at the desk.
final class Workers {
  private static final String BACK = "16:30";

  private final Nodes nodes;
  private final Patience patience;
  private final List<String> names;
  private final Map<String, DeskClient> desks = new LinkedHashMap<>();

  /// Signs some of the staff in, supervisors first.
  Workers(Nodes nodes, Patience patience, int many) throws IOException, InterruptedException {
    this.nodes = nodes;
    this.patience = patience;
    var staff =
        DeskClient.staff(nodes.address()).stream()
            .filter(person -> person.roles().contains("worker"))
            .sorted(Comparator.comparing(person -> !person.supervises()))
            .toList();
    this.names = staff.stream().map(Person::name).toList();
    for (Person person : staff.stream().limit(many).toList()) {
      desks.put(person.id(), DeskClient.signIn(nodes.address(), person.id()));
    }
  }

  int count() {
    return desks.size();
  }

  /// The names of the whole staff, signed in or not.
  List<String> names() {
    return names;
  }

  /// What stands in the queue.
  List<Case> queue() throws IOException, InterruptedException {
    return patience.until(() -> anybody().at(nodes.address()).open());
  }

  Optional<Case> find(String handoff) throws IOException, InterruptedException {
    return patience.until(() -> anybody().at(nodes.address()).find(handoff));
  }

  /// The conversation in which these words were said, while a handoff of it is open.
  Optional<String> search(String words) throws IOException, InterruptedException {
    return patience.until(() -> anybody().at(nodes.address()).search(words)).stream()
        .map(found -> found.id().substring(0, found.id().lastIndexOf('.')))
        .findFirst();
  }

  /// What supervisors see as late in a handoff.
  List<String> late(String handoff) throws IOException, InterruptedException {
    return patience.until(() -> anybody().at(nodes.address()).late()).stream()
        .filter(late -> late.handoff().equals(handoff))
        .map(DeskClient.Late::what)
        .toList();
  }

  /// Some go away for the rest of the day.
  void goAway(Collection<String> away) throws IOException, InterruptedException {
    for (String worker : away) {
      var desk = desks.get(worker);
      if (desk != null) {
        desk.goAway(BACK);
      }
    }
  }

  HeardWords heardWords() {
    return new HeardWords(names.stream().map(name -> name.split(" ", 2)[0]).toList());
  }

  /// A supervisor.
  private DeskClient anybody() {
    return desks.values().iterator().next();
  }

  /// Lets a worker do something; whether it was done.
  boolean does(String worker, String handoff, String deed, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var desk = desks.get(worker);
    return desk != null
        && patience.until(() -> desk.at(nodes.address()).does(handoff, deed, fields));
  }

  /// The first who may take a handoff and does: those who were asked, then anybody.
  Optional<String> take(Case handoff) throws IOException, InterruptedException {
    for (String worker : candidates(handoff)) {
      if (does(worker, handoff.id(), "accept", Map.of())) {
        return Optional.of(worker);
      }
    }
    return Optional.empty();
  }

  /// Several take it at once.
  ///
  /// @return those who were told that they have it
  List<String> race(Case handoff, int many) throws InterruptedException {
    var got = Collections.synchronizedList(new ArrayList<String>());
    var threads =
        candidates(handoff).stream()
            .limit(many)
            .map(worker -> Thread.ofVirtual().start(() -> tryFor(handoff, worker, got)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(got);
  }

  private void tryFor(Case handoff, String worker, List<String> got) {
    try {
      if (does(worker, handoff.id(), "accept", Map.of())) {
        got.add(worker);
      }
    } catch (IOException e) {
      // She has not got it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Those who were asked come first; the others take turns.
  List<String> candidates(Case handoff) {
    var all = new ArrayList<>(desks.keySet());
    Collections.rotate(all, handoff.id().hashCode() % all.size());
    all.sort(Comparator.comparing(worker -> !handoff.offeredTo().contains(worker)));
    return all;
  }
}
