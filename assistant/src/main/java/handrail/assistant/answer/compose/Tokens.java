package handrail.assistant.answer.compose;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;

/// How many tokens a call uses: as the provider says, else from the length of its words.
final class Tokens {
  /// The longest reply asked for: some sentences, and room for a model that thinks first.
  static final int REPLY = 1_000;

  /// English has about four characters a token; Welsh, figures and JSON have fewer.
  private static final int CHARACTERS_A_TOKEN = 3;

  private Tokens() {}

  static long atMost(List<ChatMessage> messages) {
    return in(messages.toString()) + REPLY;
  }

  static long used(List<ChatMessage> messages, ChatResponse response) {
    return Optional.ofNullable(response.tokenUsage())
        .map(TokenUsage::totalTokenCount)
        .filter(total -> total > 0)
        .map(Integer::longValue)
        .orElseGet(
            () ->
                in(messages.toString())
                    + Optional.ofNullable(response.aiMessage().text()).map(Tokens::in).orElse(0L));
  }

  private static long in(String text) {
    return (long) text.length() / CHARACTERS_A_TOKEN + 1;
  }
}
