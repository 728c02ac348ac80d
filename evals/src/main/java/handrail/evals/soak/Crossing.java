package handrail.evals.soak;

import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import handrail.evals.soak.rule.ForHer;
import handrail.evals.soak.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What a citizen writes crosses with what a worker does.
final class Crossing {
  private Crossing() {}

  static void whileAccepted(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to a person");
    var question = meanwhile(() -> citizen.says("how much is a second wheelie bin?"));
    var worker = citizen.isTaken();
    joined(question);
    citizen.check();
    WithAPerson.talk(citizen, worker);
  }

  /// Either she reads it before she closes, or the assistant answers it.
  static void whileClosed(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to a person");
    Optional<String> worker = citizen.isTaken();
    if (worker.isEmpty()) {
      return;
    }
    citizen.writes(worker.get(), "That is all done now.");
    var words = meanwhile(() -> citizen.says("how do I register a death?"));
    boolean closed = citizen.does(worker.get(), "close", Map.of("outcome", "Done."));
    joined(words);
    if (closed) {
      isAnsweredUnlessRead(citizen);
    } else {
      citizen.does(worker.get(), "close", Map.of("outcome", "Read, and done."));
    }
    citizen.check();
    citizen.asks("thanks");
  }

  /// What was written while a worker closed is answered, unless it was in before she did.
  private static void isAnsweredUnlessRead(Encounter citizen)
      throws IOException, InterruptedException {
    citizen.awaits(Rule.ANSWERED, () -> lastSpeaker(citizen).filter("citizen"::equals).isEmpty());
  }

  private static Optional<String> lastSpeaker(Encounter citizen)
      throws IOException, InterruptedException {
    return citizen.newest().map(Case::transcript).orElse(List.of()).stream()
        .filter(line -> line.from().equals("citizen") || ForHer.isSaid(line))
        .reduce((_, last) -> last)
        .map(Line::from);
  }

  private static FutureTask<Long> meanwhile(Callable<Long> saying) {
    var task = new FutureTask<>(saying);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static long joined(FutureTask<Long> saying) throws IOException, InterruptedException {
    try {
      return saying.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
