package handrail.evals.soak;

import handrail.evals.soak.rule.Notices;
import java.util.List;

/// Tells from words on a telephone who speaks: there is nothing else to tell it by.
///
/// @param names the first names of the workers
record HeardWords(List<String> names) {

  /// `worker`, `system` or `assistant`.
  String from(String text) {
    if (isFromWorker(text)) {
      return "worker";
    }
    return Notices.isNotice(text) ? "system" : "assistant";
  }

  private boolean isFromWorker(String text) {
    return names.stream()
        .anyMatch(name -> text.startsWith(name + ": ") || text.startsWith(name + " says: "));
  }

  /// Whoever is told a reference has been told that a person was asked.
  String kind(String text) {
    return switch (from(text)) {
      case "worker" -> "said";
      case "system" -> "notice";
      default -> text.contains("our reference is") ? "handoff" : "answer";
    };
  }
}
