package handrail.evals.soak.rule;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Line;
import handrail.evals.soak.rule.Seen.Hers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is on a telephone, put beside the record: then the rules for a chat hold for it too.
public final class OnRecord {
  private OnRecord() {}

  /// The same with places of the record instead of those on the telephone.
  ///
  /// @param hers as the telephone has it, and as it was put beside the record the last time
  public static Hers of(Hers hers, List<Line> record) {
    var reached = Reached.of(hers.way(), hers.messages(), record);
    var messages =
        record.stream()
            .filter(line -> isHers(line) || reached.lines().contains(line.seq()))
            .map(OnRecord::message)
            .toList();
    return new Hers(hers.way(), places(hers, record), messages, hers.before(), reached);
  }

  private static boolean isHers(Line line) {
    return line.from().equals("citizen");
  }

  private static Reply message(Line line) {
    return new Reply(
        line.seq(), line.from(), line.name(), line.kind(), ForHer.words(line), List.of());
  }

  /// What she said by its place on the record; what is not there has none, and is counted downwards
  /// from -1. A caller does not know all that was taken in.
  private static Map<Long, String> places(Hers known, List<Line> record) {
    var hers = record.stream().filter(OnRecord::isHers).toList();
    var places = new TreeMap<Long, String>();
    if (known.way() == Way.CALL) {
      hers.forEach(line -> places.put(line.seq(), line.text()));
    }
    int at = 0;
    for (String text : new TreeMap<>(known.takenIn()).values()) {
      int next = at;
      while (next < hers.size() && !hers.get(next).text().equals(text)) {
        next++;
      }
      boolean there = next < hers.size();
      places.put(there ? hers.get(next).seq() : -1L - places.size(), text);
      at = there ? next + 1 : at;
    }
    return places;
  }
}
