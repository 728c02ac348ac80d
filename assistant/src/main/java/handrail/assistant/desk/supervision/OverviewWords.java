package handrail.assistant.desk.supervision;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.desk.web.Row;
import handrail.assistant.oversight.Overview.Late;
import handrail.assistant.oversight.Overview.Waiting;
import java.util.stream.Collectors;

/// The words of the supervisors' overview.
public final class OverviewWords {
  /// Enough to know where it is.
  private static final int NAMED = 3;

  private OverviewWords() {}

  public static String of(Late.Kind kind) {
    return switch (kind) {
      case PROMISE -> "Promise broken";
      case IN_TOUCH -> "Nobody in touch";
      case STEP -> "Nobody took it";
    };
  }

  public static String wire(Severity severity) {
    return Row.wire(severity);
  }

  /// "Ruth Adeyemi, Tom Ashworth and 2 others were asked".
  public static String asked(Waiting waiting) {
    var names = waiting.asked();
    if (names.isEmpty()) {
      return "Nobody was asked";
    }
    var first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int others = names.size() - NAMED;
    return first
        + (others > 0 ? " and " + others + " more" : "")
        + (names.size() == 1 ? " was" : " were")
        + " asked";
  }
}
