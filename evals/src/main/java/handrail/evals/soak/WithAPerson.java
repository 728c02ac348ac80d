package handrail.evals.soak;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Citizens who need a person and get one.
final class WithAPerson {
  private static final int AT_ONCE = 20;

  private WithAPerson() {}

  static void saysYes(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("I got made redundant friday and I cant cope with all these letters");
    if (citizen.open().isEmpty()) {
      citizen.asks("yes please");
    }
    if (citizen.open().isEmpty()) {
      citizen.asksForAPerson("I want to speak to a person");
    }
    talk(citizen, citizen.isTaken());
    citizen.asks("how much is a second wheelie bin?");
  }

  static void manyAtOnce(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("can I talk to someone");
    talk(citizen, citizen.isRacedFor(AT_ONCE));
    citizen.asksForAPerson("human please");
    talk(citizen, citizen.isTaken());
  }

  static void byName(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("is Ruth Adeyemi there? I spoke to her before");
    if (citizen.open().isEmpty()) {
      citizen.asks("yes please");
    }
    talk(citizen, citizen.isTaken());
    citizen.asks("thank you");
  }

  static void inPolish(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("Dzień dobry, nie mówię dobrze po angielsku");
    citizen.asksForAPerson("Chcę rozmawiać z człowiekiem");
    talk(citizen, citizen.isTaken());
  }

  static void passedOn(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("this is useless, get me a real person");
    var first = citizen.isTaken();
    if (first.isPresent()) {
      citizen.writes(first.get(), "I am passing you to a colleague who knows more.");
      pass(citizen, first.get());
      citizen.writes(first.get(), "One more thing.");
      citizen.asks("hello? who has it now?");
    }
    talk(citizen, citizen.isTaken());
  }

  /// Passes it to the first colleague who is in, or back to the team.
  private static void pass(Encounter citizen, String worker)
      throws IOException, InterruptedException {
    for (String to : citizen.workers().candidates(citizen.open().orElseThrow())) {
      var passed = Map.of("to", to, "note", "Knows the rules better.");
      if (!to.equals(worker) && citizen.does(worker, "transfer", passed)) {
        return;
      }
    }
    citizen.does(worker, "return", Map.of("reason", "Nobody of us is in."));
  }

  static void givenBack(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("I want to complain about my council tax bill, get me a human");
    var first = citizen.isTaken();
    if (first.isPresent()) {
      citizen.tells("it is the third time I have asked");
      citizen.does(first.get(), "return", Map.of("reason", "Not ours."));
    }
    talk(citizen, citizen.isTaken());
    citizen.asks("how much is a second wheelie bin?");
    citizen.asksForAPerson("can I speak to somebody again please");
    talk(citizen, citizen.isTaken());
  }

  /// A few words with the worker who has it, until she closes.
  static void talk(Encounter citizen, Optional<String> worker)
      throws IOException, InterruptedException {
    if (worker.isEmpty()) {
      return;
    }
    String hers = worker.get();
    citizen.writes(hers, "Hello, I am here. I have read what you wrote.");
    citizen.tells("thank you. how much is a second wheelie bin?");
    citizen.tells("and my rent is late");
    citizen.writes(hers, "I will look at both with you.");
    citizen.does(hers, "close", Map.of("outcome", "Helped with both.", "why", "need"));
  }
}
