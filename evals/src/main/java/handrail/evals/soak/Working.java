package handrail.evals.soak;

import handrail.evals.soak.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/// What workers do beside talking.
final class Working {
  private static final Duration LATER = Duration.ofMinutes(5);
  private static final String PLANNED = "How did it go this morning?";

  private Working() {}

  static void plansAndRings(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to someone about a form");
    var worker = citizen.isTaken();
    if (worker.isEmpty()) {
      return;
    }
    String hers = worker.get();
    var at = citizen.clock().instant().plus(LATER).toString();
    boolean planned = citizen.does(hers, "plan", Map.of("id", "later", "words", PLANNED, "at", at));
    citizen.does(hers, "plan", Map.of("id", "never", "words", "Taken back.", "at", at));
    citizen.does(hers, "unplan", Map.of("message", "never"));
    citizen.does(hers, "call", Map.of("outcome", "not-reached", "note", "No answer."));
    citizen.does(hers, "call", Map.of("outcome", "try-again", "note", "Busy.", "again", at));
    citizen.awaits(Rule.PLANNED, () -> !planned || got(citizen, PLANNED) == 1);
    citizen.tells("it went well, thank you");
    citizen.does(hers, "call", Map.of("outcome", "reached", "note", "All is well."));
    var tomorrow = LocalDate.now(citizen.clock()).plusDays(1).toString();
    citizen.does(
        hers,
        "close",
        Map.of("outcome", "Form sent.", "why", "unclear-letter", "followUpOn", tomorrow));
    if ((planned && got(citizen, PLANNED) != 1) || got(citizen, "Taken back.") != 0) {
      citizen.breaks(Rule.PLANNED, 0);
    }
    citizen.asks("thanks");
  }

  /// What she can no longer hear, the worker reads that it was not heard.
  static void writesToWhoHasHungUp(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to somebody");
    citizen.leaves();
    var worker = citizen.isTaken();
    if (worker.isPresent()) {
      citizen.writes(worker.get(), "Hello, are you there?");
      citizen.tells("hello, I was cut off");
      citizen.writes(worker.get(), "There you are.");
      citizen.does(worker.get(), "close", Map.of("outcome", "Talked.", "why", "passed-around"));
    }
    citizen.asks("thank you");
  }

  private static long got(Encounter citizen, String words)
      throws IOException, InterruptedException {
    return citizen.all().stream().filter(each -> each.text().contains(words)).count();
  }
}
