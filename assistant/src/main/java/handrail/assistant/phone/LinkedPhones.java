package handrail.assistant.phone;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.channels.Address;
import handrail.channels.Phones;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Links telephones to chats by a code in a text. Whatever is known of a number, who asks learns
/// nothing of it.
public final class LinkedPhones implements Phones {
  private final Conversations conversations;
  private final Codes codes;
  private final SamePerson samePerson;
  private final Predicate<Conversation> isSafe;
  private final CodeTexts texts;

  /// Needs where codes are kept and how they are sent.
  ///
  /// @param isSafe whether the citizen may be written to unasked, as far as a conversation tells
  public LinkedPhones(
      Conversations conversations,
      Codes codes,
      SamePerson samePerson,
      Predicate<Conversation> isSafe,
      CodeTexts texts) {
    this.conversations = conversations;
    this.codes = codes;
    this.samePerson = samePerson;
    this.isSafe = isSafe;
    this.texts = texts;
  }

  @Override
  public boolean canLink(Address chat) {
    return isSafeHere(conversations.load(conversations.idOf(chat)));
  }

  @Override
  public boolean isToOffer(Address chat) {
    var conversation = conversations.load(conversations.idOf(chat));
    return isSafeHere(conversation) && !conversation.hasLinkedPhone();
  }

  private boolean isSafeHere(Conversation chat) {
    return isSafe.test(chat) && chat.danger().isEmpty();
  }

  @Override
  public Asked ask(Address chat, String written) {
    var conversation = conversations.load(conversations.idOf(chat));
    if (!isSafeHere(conversation)) {
      return Asked.NOT_HERE;
    }
    return Numbers.of(written).map(number -> ask(conversation, number)).orElse(Asked.NO_NUMBER);
  }

  private Asked ask(Conversation chat, String number) {
    var phone = Telephone.of(number, conversations);
    if (!codes.mayAsk(chat.id(), phone)) {
      return Asked.TOO_OFTEN;
    }
    var code = codes.next(chat.id(), phone);
    var spoken = chat.language();
    // How long it takes would tell whether it is sent.
    Thread.ofVirtual().name("phone-code").start(() -> texts.send(number, code, spoken));
    return Asked.TAKEN;
  }

  @Override
  public boolean link(Address chat, String code) {
    var conversation = conversations.load(conversations.idOf(chat));
    return isSafeHere(conversation)
        && phone(conversation, code)
            .map(phone -> samePerson.in(conversation.id(), phone))
            .orElse(false);
  }

  private Optional<Telephone> phone(Conversation chat, String typed) {
    return codes.take(chat.id(), typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
  }
}
