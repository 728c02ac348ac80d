package handrail.evals.soak;

import handrail.evals.chat.DeskClient.Case;
import handrail.evals.soak.rule.Rule;
import handrail.evals.soak.rule.Stopped;
import java.io.IOException;
import java.util.Map;

/// Citizens who want no more texts, in the middle of something.
final class Stopping {
  private static final String WARNING = "STOP";

  private Stopping() {}

  static void whileSheWaits(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to a person");
    stops(citizen);
    citizen.tells("how much is a second wheelie bin?");
    var worker = citizen.isTaken();
    if (worker.isPresent()) {
      citizen.writes(worker.get(), "Shall I ring you?");
      citizen.does(worker.get(), "call", Map.of("outcome", "reached", "note", "Rang."));
      citizen.does(worker.get(), "close", Map.of("outcome", "Rang, and done."));
    }
    citizen.asks(Stopped.START);
    citizen.asks("how much is a second wheelie bin?");
    citizen.asksForAPerson("can I talk to a person");
    WithAPerson.talk(citizen, citizen.isTaken());
  }

  static void whileHeld(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("please get me a person");
    var worker = citizen.isTaken();
    if (worker.isEmpty()) {
      return;
    }
    citizen.writes(worker.get(), "Hello, what has happened?");
    stops(citizen);
    citizen.writes(worker.get(), "Are you still there?");
    citizen.tells(Stopped.START);
    if (!citizen.writes(worker.get(), "Good to hear from you again.")) {
      citizen.breaks(Rule.WARNED, 0);
    }
    citizen.does(worker.get(), "close", Map.of("outcome", "Done."));
  }

  /// The worker is told, and the case stays.
  private static void stops(Encounter citizen) throws IOException, InterruptedException {
    citizen.says(Stopped.STOP);
    citizen.awaits(Rule.WARNED, () -> citizen.open().filter(Stopping::warns).isPresent());
  }

  private static boolean warns(Case handoff) {
    return handoff.brief() != null
        && handoff.brief().at("/situation/warnings").toString().contains(WARNING);
  }
}
