package handrail.evals.soak;

import java.io.IOException;

/// Citizens who need no person.
final class Routine {
  private Routine() {}

  static void asks(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("hello");
    citizen.asks("how much is a second wheelie bin?");
    citizen.asks("and is it cheaper on benefits?");
    citizen.asks("how do I register a death?");
    citizen.asks("thanks, bye");
  }

  static void writesAtOnce(Encounter citizen) throws IOException, InterruptedException {
    citizen.says("how much is a second wheelie bin?");
    citizen.says("do I have to be in when they bring it");
    long last = citizen.says("how do I register a death?");
    citizen.hears(last);
    citizen.check();
    citizen.asks("what is PIP?");
  }

  static void declines(Encounter citizen) throws IOException, InterruptedException {
    citizen.asks("my husband died on sunday and I can't face all these letters");
    citizen.asks("not now");
    citizen.asks("how do I register a death?");
    citizen.asks("thank you");
  }
}
