package handrail.assistant.oversight.numbers;

import java.util.Optional;

/// Which team a page belongs to.
public interface Topics {
  /// The id of the team; empty when there is no such page.
  Optional<String> teamOf(String article);
}
