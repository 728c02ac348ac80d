package handrail.assistant.conversation;

import handrail.assistant.conversation.Conversation.Entry;
import handrail.channels.Message;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a citizen gets to see of a timeline.
public final class Messages {
  private Messages() {}

  /// A turn as the citizen sees it; empty for notes that are not for her.
  public static Optional<Message> of(Entry entry, String language) {
    long seq = entry.seq();
    return Optional.ofNullable(
        switch (entry.turn()) {
          case Turn.CitizenSaid said ->
              new Message(
                  seq,
                  said.at(),
                  From.CITIZEN,
                  null,
                  Kind.SAID,
                  said.text(),
                  List.of(),
                  List.of(),
                  language);
          case Turn.AssistantSaid said ->
              new Message(
                  seq,
                  said.at(),
                  From.ASSISTANT,
                  null,
                  said.kind(),
                  said.text(),
                  said.citations(),
                  said.choices(),
                  said.language());
          case Turn.WorkerSaid said ->
              new Message(
                  seq,
                  said.at(),
                  From.WORKER,
                  said.worker().name(),
                  Kind.SAID,
                  said.text(),
                  List.of(),
                  List.of(),
                  language);
          case Turn.HandoffAccepted note -> notice(seq, note, note.notice(), language);
          case Turn.HandoffPassedOn note -> notice(seq, note, note.notice(), language);
          case Turn.HandoffStepped note when note.notice() != null ->
              notice(seq, note, note.notice(), language);
          case Turn.HandoffClosed note -> notice(seq, note, note.notice(), language);
          case Turn.PromiseBroken note when note.notice() != null ->
              notice(seq, note, note.notice(), language);
          case Turn.HandoffStepped _ -> null;
          case Turn.HandoffOpened _, Turn.DangerSeen _, Turn.NotDelivered _ -> null;
          case Turn.ContactSafetySet _ -> null;
          case Turn.PromiseMade _, Turn.PromiseKept _, Turn.PromiseBroken _ -> null;
          case Turn.MessagePlanned _, Turn.MessageDropped _ -> null;
          case Turn.NotePut _, Turn.CallTried _ -> null;
          case Turn.BriefShown _, Turn.BriefReviewed _ -> null;
        });
  }

  /// Whether a turn goes out to the citizen.
  static boolean isSent(Turn turn) {
    return !(turn instanceof Turn.CitizenSaid) && of(new Entry(0, turn), "en").isPresent();
  }

  /// Whether a turn is neither a reply to something the citizen has just said nor a worker's own
  /// words: what must not go to an address where somebody may read along (N9).
  static boolean isUnasked(Turn turn) {
    return !(turn instanceof Turn.AssistantSaid) && !(turn instanceof Turn.WorkerSaid);
  }

  private static @Nullable Message notice(long seq, Turn turn, String text, String language) {
    return new Message(
        seq, turn.at(), From.SYSTEM, null, Kind.NOTICE, text, List.of(), List.of(), language);
  }
}
