package handrail.evals.soak.rule;

import handrail.evals.chat.DeskClient.Line;
import java.util.Optional;

/// Which lines of the record are said to the citizen, and in which words.
public final class ForHer {
  private static final String BROKEN = "A promise was broken.";

  private ForHer() {}

  public static boolean isSaid(Line line) {
    return switch (line.from()) {
      case "assistant", "worker" -> true;
      case "system" -> isNotice(line);
      default -> false;
    };
  }

  /// Whether the service says it of its own accord.
  static boolean isNotice(Line line) {
    return line.from().equals("system")
        && (brokenPromise(line).isPresent() || Notices.isNotice(line));
  }

  /// What she was told of a promise that was broken.
  static Optional<String> brokenPromise(Line line) {
    return line.text().equals(BROKEN) ? Optional.ofNullable(line.note()) : Optional.empty();
  }

  static String words(Line line) {
    return brokenPromise(line).orElse(line.text());
  }
}
