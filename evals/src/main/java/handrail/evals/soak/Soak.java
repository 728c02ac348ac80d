package handrail.evals.soak;

import handrail.evals.chat.DeskClient.Case;
import handrail.evals.report.Progress;
import handrail.evals.soak.Encounter.Place;
import handrail.evals.soak.node.Nodes;
import handrail.evals.soak.rule.Owning;
import handrail.evals.soak.rule.Rule;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Leads many conversations at once with the workers of the borough, kills something in the middle,
/// and holds the rules against everything.
public final class Soak {
  private final Nodes nodes;
  private final Size size;
  private final Patience patience = new Patience();
  private final Findings findings = new Findings();
  private final Cast cast = new Cast();
  private final Queue<Encounter> encounters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger led = new AtomicInteger();
  private volatile double back = Double.NaN;

  private Soak(Nodes nodes, Size size) {
    this.nodes = nodes;
    this.size = size;
  }

  /// How much.
  ///
  /// @param atOnce conversations that are led at the same time
  public record Size(int conversations, int workers, int atOnce) {}

  static SoakReport run(Nodes nodes, Size size) throws IOException, InterruptedException {
    return new Soak(nodes, size).run();
  }

  private SoakReport run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    var workers = new Workers(nodes, patience, size.workers());
    try (var http = HttpClient.newHttpClient()) {
      workers.goAway(Cast.AWAY);
      lead(new Place(nodes, http, nodes.provider(), workers, patience, findings));
      for (Encounter each : encounters) {
        var _ = each.open();
        each.check();
      }
      var queue = queue(workers);
      return SoakReport.of(
          new SoakReport.Run(
              nodes.fault(), size.conversations(), workers.count(), seconds(began), back),
          findings,
          patience.triedAgain(),
          queue);
    }
  }

  private void lead(Place place) throws IOException, InterruptedException {
    var plays = Play.all();
    var progress = Progress.of("soak", size.conversations());
    var leading = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(size.atOnce(), Thread.ofVirtual().factory())) {
      for (int i = 0; i < size.conversations(); i++) {
        var play = plays.get(i % plays.size());
        leading.add(threads.submit(() -> lead(place, play, progress)));
      }
    }
    for (Future<?> each : leading) {
      finish(each);
    }
  }

  private static void finish(Future<?> conversation) throws IOException, InterruptedException {
    try {
      conversation.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private Void lead(Place place, Play play, Progress progress)
      throws IOException, InterruptedException {
    var end = cast.end(play.who(), place);
    var encounter =
        new Encounter(place, play.name(), end.isPresent() ? end.get() : new ChatEnd(place));
    encounters.add(encounter);
    try {
      if (end.isPresent()) {
        play.course().with(encounter);
      } else {
        Routine.asks(encounter);
      }
    } catch (IOException e) {
      encounter.breaks(Rule.WORKS, 0);
    } finally {
      encounter.leaves();
    }
    progress.step();
    if (led.incrementAndGet() == size.conversations() / 2) {
      fail(place.workers());
    }
    return null;
  }

  /// Kills what is to be killed, while all the others go on.
  private void fail(Workers workers) throws IOException, InterruptedException {
    long killed = System.nanoTime();
    nodes.fail();
    workers.queue();
    back = seconds(killed);
  }

  /// Every open handoff stands in the queue once, and somebody is to see to it.
  private SoakReport.Waiting queue(Workers workers) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    var queue = workers.queue();
    double read = seconds(asked);
    var times = queue.stream().collect(Collectors.groupingBy(Case::id, Collectors.counting()));
    for (Encounter each : encounters) {
      var open = each.open();
      if (open.isPresent() && times.getOrDefault(open.get().id(), 0L) != 1) {
        each.breaks(Rule.IN_THE_QUEUE, 0);
      }
      if (open.isPresent() && !Owning.hasOwner(open.get())) {
        each.breaks(Rule.OWNED, 0);
      }
    }
    return new SoakReport.Waiting(queue.size(), read);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
