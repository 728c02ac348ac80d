package handrail.assistant.phone;

import handrail.assistant.conversation.Conversations;
import handrail.channels.Address;
import handrail.channels.Channel;
import java.util.List;

/// A telephone by the ids of its conversations, from which its number cannot be read.
///
/// @param sms the conversation by text
/// @param voice the conversation by call
record Telephone(String sms, String voice) {
  static Telephone of(String number, Conversations conversations) {
    return new Telephone(
        conversations.idOf(new Address(Channel.SMS, number)),
        conversations.idOf(new Address(Channel.VOICE, number)));
  }

  List<String> conversations() {
    return List.of(sms, voice);
  }
}
