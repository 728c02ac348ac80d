package handrail.evals.soak;

import handrail.evals.soak.rule.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// What has happened so far, from many threads.
final class Findings {
  private final LongAdder steps = new LongAdder();
  private final Map<String, LongAdder> ways = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> done = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
  private final List<Violation> violations = Collections.synchronizedList(new ArrayList<>());

  /// One step is made and the rules were held against it.
  void checked(Way way, List<Violation> broken) {
    steps.increment();
    ways.computeIfAbsent(way.name().toLowerCase(Locale.ROOT), _ -> new LongAdder()).increment();
    violations.addAll(broken);
  }

  void breaks(Violation violation) {
    violations.add(violation);
  }

  /// What a worker wanted to do was done, or refused.
  void did(String deed, boolean wasDone) {
    (wasDone ? done : refused).computeIfAbsent(deed, _ -> new LongAdder()).increment();
  }

  long steps() {
    return steps.sum();
  }

  /// The same by how the citizen was in touch.
  Map<String, Long> ways() {
    return sums(ways);
  }

  Map<String, Long> done() {
    return sums(done);
  }

  Map<String, Long> refused() {
    return sums(refused);
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counts) {
    var sums = new TreeMap<String, Long>();
    counts.forEach((deed, count) -> sums.put(deed, count.sum()));
    return sums;
  }

  /// Each once, though it may have been seen after every step since.
  List<Violation> violations() {
    return violations.stream().distinct().toList();
  }
}
