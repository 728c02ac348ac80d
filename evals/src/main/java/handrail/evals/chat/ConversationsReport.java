package handrail.evals.chat;

import handrail.evals.chat.Conversing.Went;
import handrail.evals.metric.Share;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the conversations suite found.
///
/// @param met the share of turns that went as expected
/// @param by the same, by what was expected
/// @param wholeConversations the share of conversations in which every turn did
/// @param misses the turns that did not
public record ConversationsReport(
    int scenarios, Share met, Share wholeConversations, Map<String, Share> by, List<Went> misses)
    implements Report {

  static ConversationsReport of(int scenarios, List<Went> went) {
    var misses = went.stream().filter(each -> !each.met()).toList();
    int broken = (int) misses.stream().map(Went::scenario).distinct().count();
    Map<String, Share> by =
        went.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.expect().wireName(),
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), ConversationsReport::met)));
    return new ConversationsReport(
        scenarios, met(went), new Share(scenarios - broken, scenarios), by, misses);
  }

  private static Share met(List<Went> went) {
    return new Share((int) went.stream().filter(Went::met).count(), went.size());
  }

  @Override
  public List<String> shown() {
    var shares = new Table("expected", "met [95%] of");
    by.forEach(shares::row);
    shares.row("all turns", met).row("whole conversations", wholeConversations);
    return misses.isEmpty()
        ? List.of(shares.toString())
        : List.of(shares.toString(), missesTable().toString());
  }

  private Table missesTable() {
    var table = new Table("missed", "turn", "expected", "got", "cited");
    misses.forEach(
        miss ->
            table.row(
                miss.scenario(),
                miss.turn(),
                miss.expect().wireName(),
                miss.got(),
                String.join(" ", miss.cited())));
    return table;
  }
}
