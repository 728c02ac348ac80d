package handrail.assistant.desk.transcript;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.brief.ReasonWords;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.desk.web.Row;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Message.Kind;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why the assistant said something, for the worker who reads it later.
///
/// @param need what the citizen's words were taken to call for (`routine`)
/// @param reasons what showed it; empty for a plain question
/// @param basis what was looked for and found; null when no page was looked at
/// @param taken the need in words
public record Why(
    String need, List<Reason> reasons, @Nullable Basis basis, @JsonIgnore String taken) {
  private static final Set<Kind> ASKED_WHY = Set.of(Kind.ANSWER, Kind.CLARIFY, Kind.OFFER);

  private static final Map<Need, String> TAKEN =
      Map.of(
          Need.ROUTINE, "a plain question",
          Need.RELATIONAL, "something a person is needed for",
          Need.URGENT, "danger",
          Need.UNCLEAR, "too little to go on",
          Need.OFF_TOPIC, "nothing the service is for",
          Need.CONTROL, "a word to the service itself");

  /// Null for what explains itself: a handoff, the safety words, a word about the service.
  public static @Nullable Why of(AssistantSaid said) {
    if (!ASKED_WHY.contains(said.kind())) {
      return null;
    }
    var triaged = said.triaged();
    return new Why(
        Row.wire(triaged.need()),
        triaged.reasons(),
        said.basis(),
        TAKEN.getOrDefault(triaged.need(), ""));
  }

  /// The reasons as a worker reads them.
  public List<String> reasonsInWords() {
    return reasons.stream().map(reason -> ReasonWords.of(reason.code())).distinct().toList();
  }
}
