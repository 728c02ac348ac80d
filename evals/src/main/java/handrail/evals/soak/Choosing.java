package handrail.evals.soak;

import handrail.evals.soak.rule.Rule;
import java.io.IOException;

/// Citizens who have a worker of their own, who is away.
final class Choosing {
  private static final String WAIT_OR_NOW = "to speak to someone now";

  private Choosing() {}

  static void byText(Encounter citizen) throws IOException, InterruptedException {
    isAsked(citizen);
    citizen.asks("2");
    WithAPerson.talk(citizen, citizen.isTaken());
    isAsked(citizen);
    citizen.asks("1");
    WithAPerson.talk(citizen, citizen.isTaken());
  }

  /// Then somebody else is asked after ten minutes.
  static void notAtAll(Encounter citizen) throws IOException, InterruptedException {
    isAsked(citizen);
    InDanger.waitsForOthers(citizen, 0);
    WithAPerson.talk(citizen, citizen.isTaken());
  }

  static void byVoice(Encounter citizen) throws IOException, InterruptedException {
    isAsked(citizen);
    citizen.asks("2");
    WithAPerson.talk(citizen, citizen.isTaken());
    isAsked(citizen);
    citizen.asks("I will wait");
  }

  private static void isAsked(Encounter citizen) throws IOException, InterruptedException {
    if (!citizen.asksForAPerson("can I speak to someone please").contains(WAIT_OR_NOW)) {
      citizen.breaks(Rule.ASKED_WHOM, 0);
    }
  }
}
