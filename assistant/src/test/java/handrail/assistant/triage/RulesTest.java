package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void everyRuleFindsItsOwnExamples() {
    var missed = new ArrayList<String>();
    forEveryRule(
        (rules, rule) ->
            rule.yes().stream()
                .filter(t -> !finds(rules, rule, t))
                .forEach(t -> missed.add(rule.id() + ": " + t)));
    assertEquals(List.of(), missed);
  }

  @Test
  void noRuleTakesWhatLooksLikeIt() {
    var taken = new ArrayList<String>();
    forEveryRule(
        (rules, rule) ->
            rule.no().stream()
                .filter(t -> finds(rules, rule, t))
                .forEach(t -> taken.add(rule.id() + ": " + t)));
    assertEquals(List.of(), taken);
  }

  @Test
  void quotesTheCitizensOwnWords() {
    var text = "so i w4nt to d\u200Bi\u0435 now";
    var reason = Rules.from("danger.yaml").first(text).orElseThrow();
    assertTrue(text.contains(reason.words()));
  }

  private static boolean finds(Rules rules, Rule rule, String text) {
    return rules.every(text).stream().anyMatch(r -> r.detector().equals("rule:" + rule.id()));
  }

  private static void forEveryRule(java.util.function.BiConsumer<Rules, Rule> check) {
    for (var file : List.of("danger.yaml", "signals.yaml")) {
      var rules = Rules.from(file);
      rules.all().forEach(rule -> check.accept(rules, rule));
    }
  }
}
