package handrail.evals.soak;

import handrail.evals.soak.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// Citizens who are promised something: one promise is kept, one is not.
final class Promised {
  /// The workers' time passes faster than ours.
  private static final Duration SOON = Duration.ofMinutes(5);

  private static final String KEPT = "I will send you the form.";
  private static final String BROKEN = "I will ring you.";

  private Promised() {}

  static void keptAndBroken(Encounter citizen) throws IOException, InterruptedException {
    citizen.asksForAPerson("please can someone ring me");
    var worker = citizen.isTaken();
    if (worker.isEmpty()) {
      return;
    }
    String hers = worker.get();
    citizen.writes(hers, "I will send the form, and ring you.");
    promises(citizen, hers, "kept", KEPT);
    if (!promises(citizen, hers, "broken", BROKEN)) {
      WithAPerson.talk(citizen, worker);
      return;
    }
    citizen.does(hers, "keep-promise", Map.of("promise", "kept"));
    citizen.does(hers, "note", Map.of("note", "Sent the form."));
    citizen.awaits(Rule.BREACH_IS_TOLD, () -> told(citizen, BROKEN) == 1);
    citizen.awaits(Rule.BREACH_IS_TOLD, () -> isSeen(citizen, BROKEN));
    if (told(citizen, KEPT) > 0 || isSeen(citizen, KEPT)) {
      citizen.breaks(Rule.KEPT_IS_KEPT, 0);
    }
    WithAPerson.talk(citizen, worker);
    citizen.does(hers, "keep-promise", Map.of("promise", "broken"));
    if (told(citizen, BROKEN) != 1) {
      citizen.breaks(Rule.TOLD_ONCE, 0);
    }
  }

  /// Refused when its time has passed before it could be made, as while the service is down.
  private static boolean promises(Encounter citizen, String worker, String id, String what)
      throws IOException, InterruptedException {
    var by = citizen.clock().instant().plus(SOON).toString();
    return citizen.does(worker, "promise", Map.of("id", id, "what", what, "by", by));
  }

  /// How often she was told that it was not done.
  private static long told(Encounter citizen, String what)
      throws IOException, InterruptedException {
    return citizen.all().stream()
        .filter(each -> each.from().equals("system") && each.text().contains(what))
        .count();
  }

  private static boolean isSeen(Encounter citizen, String what)
      throws IOException, InterruptedException {
    var handoff = citizen.newest();
    return handoff.isPresent() && citizen.workers().late(handoff.get().id()).contains(what);
  }
}
