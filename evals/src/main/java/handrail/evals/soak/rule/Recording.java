package handrail.evals.soak.rule;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Whether the record holds what was said: all of it, once, and in its place.
final class Recording {
  private Recording() {}

  static LongStream disordered(Seen seen) {
    var now = seen.hers().messages();
    var before = seen.hers().before();
    boolean kept = now.size() >= before.size() && now.subList(0, before.size()).equals(before);
    return LongStream.concat(
        kept ? LongStream.empty() : LongStream.of(0),
        LongStream.range(1, now.size())
            .filter(i -> now.get((int) i).seq() <= now.get((int) i - 1).seq())
            .map(i -> now.get((int) i).seq()));
  }

  static LongStream answeredTwice(Seen seen) {
    return seen.turns().stream()
        .filter(each -> each.from().equals("assistant"))
        .mapToLong(Line::seq)
        .filter(seq -> count(seen, "assistant", seq) > count(seen, "citizen", seq));
  }

  private static long count(Seen seen, String from, long until) {
    return seen.turns().stream()
        .filter(each -> each.seq() <= until && each.from().equals(from))
        .count();
  }

  static LongStream lost(Seen seen) {
    var hers =
        seen.hers().messages().stream().filter(each -> each.from().equals("citizen")).toList();
    var said = seen.hers().takenIn();
    // Who was cut off on the telephone says it again, and does not know whether it was heard
    // before.
    boolean whole = seen.hers().way() == Way.CALL || hers.size() == said.size();
    return LongStream.concat(
        whole ? LongStream.empty() : LongStream.of(0),
        said.entrySet().stream()
            .filter(each -> !standsOnce(each, hers))
            .mapToLong(Map.Entry::getKey));
  }

  private static boolean standsOnce(Map.Entry<Long, String> said, List<Reply> hers) {
    return hers.stream()
            .filter(each -> each.seq() == said.getKey() && each.text().equals(said.getValue()))
            .count()
        == 1;
  }

  /// Ids of turns that a statement of the brief rests on and that are not there.
  static LongStream withoutSource(Seen seen) {
    var places = seen.turns().stream().map(line -> "m" + line.seq()).collect(Collectors.toSet());
    return seen.handoff().stream()
        .flatMap(handoff -> sources(handoff).stream())
        .filter(source -> !places.contains(source))
        .mapToLong(source -> Long.parseLong(source.substring(1)));
  }

  private static Set<String> sources(Case handoff) {
    var brief = handoff.brief();
    List<JsonNode> sources = brief == null ? List.of() : brief.findValues("src");
    return sources.stream()
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
