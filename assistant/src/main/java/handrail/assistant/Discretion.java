package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.util.Set;

/// Says nothing of the matter where somebody else may read along (N9). A chat is read by whoever
/// writes in it, and has a way to leave at once; a text stays on the phone.
final class Discretion {
  /// Whoever may die without help is told where it is, whoever else reads it.
  private static final Set<String> FOR_LIFE = Set.of("C1", "C2", "C4");

  /// These tell what the matter was.
  private static final Set<Control> TELLING = Set.of(Control.MORE, Control.WHY, Control.SHOW);

  private final SafetyWords safetyWords;

  Discretion(SafetyWords safetyWords) {
    this.safetyWords = safetyWords;
  }

  /// A reply as it may be said in a conversation.
  ///
  /// @param conversation as it was before the reply
  AssistantSaid of(AssistantSaid said, Conversation conversation) {
    if (!mustBeNeutral(said, conversation)) {
      return said;
    }
    var language =
        SafetyWords.written(said.triaged().language(), conversation.said(said.inReplyTo()));
    return said.onlySaying(safetyWords.neutral(language), language);
  }

  private static boolean mustBeNeutral(AssistantSaid said, Conversation conversation) {
    if (isNewDanger(said, conversation)) {
      boolean readAlong = saysSheIsWatched(said) || isExposed(conversation);
      return readAlong && !FOR_LIFE.contains(danger(said));
    }
    return saysSheIsWatched(said) || (isExposed(conversation) && !isHarmless(said));
  }

  private static boolean isNewDanger(AssistantSaid said, Conversation conversation) {
    return said.kind() == Kind.URGENT && !conversation.dangersSpokenOf().contains(danger(said));
  }

  private static String danger(AssistantSaid said) {
    return said.triaged().reasons().getFirst().code();
  }

  private static boolean saysSheIsWatched(AssistantSaid said) {
    return said.triaged().reasons().stream().map(Reason::code).anyMatch(Reason.WATCHED::equals);
  }

  /// A telephone is seen by whoever is near; a chat is when she has said so.
  private static boolean isExposed(Conversation conversation) {
    boolean seen = conversation.address().channel() != Channel.WEB_CHAT || wasWatched(conversation);
    return seen && !conversation.contactSafety().isOpen();
  }

  private static boolean wasWatched(Conversation conversation) {
    return conversation.episode().stream()
        .anyMatch(entry -> entry.turn() instanceof AssistantSaid reply && saysSheIsWatched(reply));
  }

  private static boolean isHarmless(AssistantSaid said) {
    var control = said.triaged().control();
    return control != null && !TELLING.contains(control);
  }
}
