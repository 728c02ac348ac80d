package handrail.evals.soak;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// One way for a conversation to go.
interface Play {
  void with(Encounter citizen) throws IOException, InterruptedException;

  /// All of them by name; conversations take turns.
  static Map<String, Play> all() {
    var all = new TreeMap<String, Play>();
    all.put("asks what pages answer", Routine::asks);
    all.put("writes several things at once", Routine::writesAtOnce);
    all.put("declines a person", Routine::declines);
    all.put("says yes to a person", WithAPerson::saysYes);
    all.put("asks for a person, three take it at once", WithAPerson::threeAtOnce);
    all.put("asks for a worker by name", WithAPerson::byName);
    all.put("asks in Polish", WithAPerson::inPolish);
    all.put("is passed on", WithAPerson::passedOn);
    all.put("is given back and comes back", WithAPerson::givenBack);
    all.put("is promised something", WithAPerson::promised);
    all.put("writes while she is accepted", Crossing::whileAccepted);
    all.put("writes while the worker closes", Crossing::whileClosed);
    all.put("is in danger, and a worker comes", InDanger::aWorkerComes);
    all.put("is in danger, and nobody takes it", InDanger::nobodyTakesIt);
    all.put("is in danger while a worker has it", InDanger::whileHeld);
    all.put("waits for a person", Waiting::waits);
    return all;
  }
}
