package handrail.evals.soak.rule;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Optional;

/// Since when it may not be safe to write to a citizen, as the brief has it.
final class Safe {
  private Safe() {}

  /// The place of the first sign that is in force; empty when there is none.
  static Optional<Long> of(Case handoff, List<Line> record) {
    return Optional.ofNullable(handoff.brief())
        .map(brief -> brief.path("contactSafety"))
        .filter(safety -> safety.path("state").asText().equals("UNSAFE"))
        .flatMap(safety -> first(safety.path("src")))
        .filter(first -> record.stream().anyMatch(line -> line.seq() == first));
  }

  /// Whether a worker sets what is safe.
  static boolean isSet(Line line) {
    return line.from().equals("system") && line.text().contains(" set what is safe: ");
  }

  private static Optional<Long> first(JsonNode sources) {
    return sources
        .valueStream()
        .map(source -> Long.parseLong(source.asText().substring(1)))
        .min(Long::compare);
  }
}
