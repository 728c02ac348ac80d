package handrail.assistant.promise;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.channels.Channel;
import java.util.List;
import java.util.Set;

/// Who is told about a handoff, and how much may be said.
///
/// @param reference short and sayable
/// @param isPrivate whether the name of a team would give away what it is about (N9)
/// @param inDanger whether it is about danger
public record Told(
    Channel channel, String language, String reference, boolean isPrivate, boolean inDanger) {
  /// Somebody near the citizen may read along.
  private static final Set<String> PRIVATE = Set.of("C3", "C5", "C6", "R12");

  public static Told of(Conversation conversation, Triaged triaged, String reference) {
    return new Told(
        conversation.address().channel(),
        triaged.language(),
        reference,
        isPrivate(conversation, triaged.reasons()),
        triaged.need() == Need.URGENT);
  }

  public static Told of(Conversation conversation, Handoff handoff) {
    return new Told(
        handoff.channel(),
        handoff.language(),
        handoff.caseRef(),
        isPrivate(conversation, handoff.reasons()),
        handoff.severity() == Handoff.Severity.NOW);
  }

  private static boolean isPrivate(Conversation conversation, List<Reason> reasons) {
    return !conversation.contactSafety().isOpen()
        || reasons.stream().map(Reason::code).anyMatch(PRIVATE::contains);
  }
}
