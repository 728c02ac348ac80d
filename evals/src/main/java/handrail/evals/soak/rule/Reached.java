package handrail.evals.soak.rule;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What of the record has really been texted or spoken to a citizen.
///
/// @param lines places on the record that have reached her, in order
/// @param strays places among what she got that are not on the record, or not next on it
/// @param after places on the record of what reached her though she had sent STOP
public record Reached(Set<Long> lines, List<Long> strays, Set<Long> after) {
  /// A chat reads the record itself.
  public static final Reached BY_READING = new Reached(Set.of(), List.of(), Set.of());

  /// Goes through what she got and finds each on the record, after the one before it.
  static Reached of(Way way, List<Reply> got, List<Line> record) {
    var lines = record.stream().filter(ForHer::isSaid).toList();
    var stopped = Stopped.in(way, record);
    var found = new TreeSet<Long>();
    var strays = new ArrayList<Long>();
    int at = 0;
    for (Reply each : got) {
      if (!each.from().equals("citizen")) {
        int next = next(lines, at, line -> !stopped.contains(line.seq()) && same(way, line, each));
        next = next < 0 ? next(lines, at, line -> same(way, line, each)) : next;
        if (next < 0) {
          strays.add(each.seq());
        } else {
          found.add(lines.get(next).seq());
          at = next + 1;
        }
      }
    }
    return new Reached(found, strays, intersection(found, stopped));
  }

  private static int next(List<Line> lines, int from, Predicate<Line> fits) {
    for (int i = from; i < lines.size(); i++) {
      if (fits.test(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Way way, Line line, Reply got) {
    String words = ForHer.words(line);
    return way == Way.TEXT
        ? SameWords.texted(words, got.text())
        : SameWords.spoken(words, got.text());
  }

  private static Set<Long> intersection(Set<Long> one, Set<Long> other) {
    var both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }
}
