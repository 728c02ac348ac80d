package handrail.assistant.answer.compose;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a model said, without what it said to itself before.
///
/// @param cut whether it was stopped in the middle of it
record Reply(String text, boolean cut) {
  /// Four sentences of the longest kind. Who says more was not asked for it.
  private static final int LONGEST = 4_000;

  private static final Pattern THINKING =
      Pattern.compile(
          "<(think|thinking|reasoning)>.*?(?:</\\1>|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Some servers leave the opening tag out.
  private static final Pattern THOUGHT =
      Pattern.compile("\\A.*</(think|thinking|reasoning)>", THINKING.flags());

  static Reply of(ChatResponse response) {
    return new Reply(
        said(response.aiMessage().text()), response.finishReason() == FinishReason.LENGTH);
  }

  private static String said(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String said = THOUGHT.matcher(THINKING.matcher(text).replaceAll("")).replaceFirst("").strip();
    return said.length() > LONGEST ? "" : said;
  }
}
