package handrail.assistant;

import handrail.assistant.conversation.Journal;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Screening;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.InboundMessage;
import handrail.channels.Message;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What can still be done for a citizen while the store cannot be reached: the safety words where
/// they are needed, otherwise an honest sentence. What she said is kept in a file and taken in as
/// soon as the store is back; a person is asked then.
final class WhenStoreIsAway {
  private static final Logger LOG = LoggerFactory.getLogger(WhenStoreIsAway.class);

  private final SafetyScreen screen;
  private final SafetyWords safetyWords;
  private final Wording wording;
  private final Journal journal;
  private final Supplier<String> phone;

  WhenStoreIsAway(
      SafetyScreen screen,
      SafetyWords safetyWords,
      Wording wording,
      Journal journal,
      Supplier<String> phone) {
    this.screen = screen;
    this.safetyWords = safetyWords;
    this.wording = wording;
    this.journal = journal;
    this.phone = phone;
  }

  void help(InboundMessage message, Outbox replyTo) {
    keep(message);
    var _ = replyTo.send(message.from(), reply(message));
  }

  private void keep(InboundMessage message) {
    try {
      journal.keep(message);
    } catch (UncheckedIOException disk) {
      LOG.error("A message could be kept neither in the store nor on disk", disk);
    }
  }

  private Message reply(InboundMessage message) {
    return switch (screen.check(message.text())) {
      case Screening.Danger danger ->
          message(
              message,
              Kind.URGENT,
              safetyWords.of(
                  danger.reason().code(), "en", SafetyWords.Channel.of(message.from().channel())));
      case Screening.Clear _, Screening.Unsure _ ->
          message(message, Kind.CONTROL, wording.of("en", Phrase.STORE_AWAY, phone.get()));
    };
  }

  /// It stands on no timeline yet, so it has no place.
  private static Message message(InboundMessage to, Kind kind, String text) {
    return new Message(
        0, to.at(), Message.From.ASSISTANT, null, kind, text, List.of(), List.of(), "en");
  }
}
