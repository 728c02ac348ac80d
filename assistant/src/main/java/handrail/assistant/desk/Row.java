package handrail.assistant.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.handoff.Handoff;
import handrail.assistant.handoff.ReasonWords;
import handrail.assistant.triage.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A handoff in the queue; its JSON is fixed by the service's surface.
public record Row(
    String id,
    String caseRef,
    String state,
    String severity,
    List<String> reasons,
    String team,
    String channel,
    String language,
    List<String> offeredTo,
    @Nullable Holder acceptedBy,
    Instant dueBy,
    Instant createdAt,
    @JsonIgnore Said said) {

  public record Holder(String id, String name) {}

  /// The same in words.
  public record Said(String reasons, String due, boolean late, String waiting) {}

  static Row of(Handoff handoff, When when) {
    var holder = handoff.acceptedBy();
    return new Row(
        handoff.id(),
        handoff.caseRef(),
        wire(handoff.state()),
        wire(handoff.severity()),
        handoff.reasons().stream().map(Reason::code).distinct().toList(),
        handoff.team(),
        handoff.channel().wireName(),
        handoff.language(),
        handoff.offeredTo(),
        holder == null ? null : new Holder(holder.id(), holder.name()),
        handoff.dueBy(),
        handoff.createdAt(),
        said(handoff, when));
  }

  private static Said said(Handoff handoff, When when) {
    var reasons =
        handoff.reasons().stream()
            .map(reason -> ReasonWords.of(reason.code()))
            .distinct()
            .collect(Collectors.joining("; "));
    return new Said(
        reasons,
        "by " + when.at(handoff.dueBy()) + ", " + when.due(handoff.dueBy()),
        when.isPast(handoff.dueBy()),
        when.since(handoff.createdAt()));
  }

  boolean isHeldBy(String worker) {
    return acceptedBy != null && acceptedBy.id().equals(worker);
  }

  private static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
