package handrail.assistant.phone;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.channels.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Texts codes. They stand on no timeline, since nobody but the citizen is to read them.
public final class CodeTexts {
  private static final Logger LOG = LoggerFactory.getLogger(CodeTexts.class);

  private final Conversations conversations;
  private final Predicate<Conversation> isSafe;
  private final Outbox texts;
  private final Wording wording;
  private final Clock clock;

  public CodeTexts(
      Conversations conversations,
      Predicate<Conversation> isSafe,
      Outbox texts,
      Wording wording,
      Clock clock) {
    this.conversations = conversations;
    this.isSafe = isSafe;
    this.texts = texts;
    this.wording = wording;
    this.clock = clock;
  }

  /// Sends one, unless she has said STOP, or somebody else may read her texts.
  void send(String number, String code, String language) {
    var to = new Address(Channel.SMS, number);
    try {
      var texted = conversations.load(conversations.idOf(to));
      if (!OptOut.of(texted) && isSafe.test(texted)) {
        say(texts.send(to, message(code, language)));
      }
    } catch (RuntimeException broken) {
      // What it says may hold the number.
      LOG.error("A code did not go out: {}", broken.getClass().getName());
    }
  }

  private static void say(Outbox.Delivery delivery) {
    if (!(delivery instanceof Outbox.Delivery.Sent)) {
      LOG.warn("A code did not go out: {}", delivery.getClass().getSimpleName());
    }
  }

  private Message message(String code, String language) {
    return new Message(
        0,
        clock.instant(),
        Message.From.SYSTEM,
        null,
        Message.Kind.NOTICE,
        wording.of(language, Phrase.PHONE_CODE, code),
        List.of(),
        List.of(),
        wording.spoken(language, Phrase.PHONE_CODE));
  }
}
