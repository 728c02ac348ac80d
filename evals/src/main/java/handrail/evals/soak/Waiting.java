package handrail.evals.soak;

import java.io.IOException;

/// Citizens for whom nobody comes while we look on.
final class Waiting {
  private Waiting() {}

  static void waits(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("will I get council tax reduction?");
    citizen.asksForAPerson("I want to speak to a person");
    citizen.asks("how long will it be");
    citizen.asks("how much is a second wheelie bin?");
    citizen.asksForAPerson("person");
  }
}
