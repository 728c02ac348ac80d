package handrail.evals.soak.rule;

import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What of the record was said after STOP and before START: none of it may be texted.
public final class Stopped {
  public static final String STOP = "STOP";
  public static final String START = "START";

  private Stopped() {}

  static Set<Long> in(Way way, List<Line> record) {
    var stopped = new TreeSet<Long>();
    boolean stop = false;
    for (Line line : record) {
      if (line.from().equals("citizen") && way == Way.TEXT) {
        stop = line.text().equals(STOP) || (stop && !line.text().equals(START));
      }
      if (stop) {
        stopped.add(line.seq());
      }
    }
    return stopped;
  }
}
