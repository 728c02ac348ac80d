package handrail.assistant.desk.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.brief.ReasonWords;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.triage.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final Set<State> TALKED = Set.of(State.IN_TOUCH, State.CLOSED);

  /// Who has it.
  public record Holder(String id, String name) {}

  /// The same in words.
  ///
  /// @param due by when a person is to be in touch; empty once one is
  public record Said(
      String reasons,
      String due,
      boolean late,
      String waiting,
      String team,
      String channel,
      String language) {}

  /// A handoff as it stands now.
  ///
  /// @param team the name of its team
  public static Row of(Handoff handoff, String team, When when) {
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
        said(handoff, team, when));
  }

  private static Said said(Handoff handoff, String team, When when) {
    var reasons =
        handoff.reasons().stream()
            .map(reason -> ReasonWords.of(reason.code()))
            .distinct()
            .collect(Collectors.joining("; "));
    boolean pending = !TALKED.contains(handoff.state());
    return new Said(
        reasons,
        pending ? "due " + when.at(handoff.dueBy()) + ", " + when.due(handoff.dueBy()) : "",
        pending && when.isPast(handoff.dueBy()),
        when.since(handoff.createdAt()),
        team,
        InWords.channel(handoff.channel()),
        Locale.forLanguageTag(handoff.language()).getDisplayLanguage(Locale.UK));
  }

  /// Whether a worker was asked to take it and nobody has.
  public boolean asks(String worker) {
    return acceptedBy == null && offeredTo.contains(worker);
  }

  /// Whether a worker has it.
  public boolean isHeldBy(String worker) {
    return acceptedBy != null && acceptedBy.id().equals(worker);
  }

  /// A value as it is written in JSON: `in-touch`.
  public static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
