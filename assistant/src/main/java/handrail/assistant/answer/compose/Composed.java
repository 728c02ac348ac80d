package handrail.assistant.answer.compose;

import handrail.assistant.answer.compose.Supported.Support;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import handrail.channels.Message.Citation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is left of a model's reply once every sentence has been checked.
///
/// @param text the supported sentences, with the pages' own addresses again
record Composed(String text, List<Citation> citations) {

  /// Empty when no sentence held.
  static Optional<Composed> checked(String reply, Links links, Supported supported) {
    StringBuilder text = new StringBuilder();
    Set<Citation> citations = new LinkedHashSet<>();
    for (Unit unit : Units.of(reply)) {
      String said = links.shown(unit.text());
      Optional<Support> support =
          links.strangeIn(unit.text()) ? Optional.empty() : supported.of(said);
      support.ifPresent(
          found -> {
            text.append(text.isEmpty() ? "" : unit.inList() ? "\n- " : " ").append(said);
            citations.add(citation(found));
          });
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Composed(text.toString(), List.copyOf(citations)));
  }

  private static Citation citation(Support support) {
    return new Citation(support.passage().title(), support.passage().url(), support.quote());
  }
}
