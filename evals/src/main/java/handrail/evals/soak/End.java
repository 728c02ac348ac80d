package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A citizen's end of a conversation: how she says something, and what has reached her.
interface End {
  /// How the desk calls the conversation.
  ///
  /// @return empty while nobody there has it open
  Optional<String> conversation() throws IOException, InterruptedException;

  /// What she calls it herself.
  String name();

  /// Says something; returns once it is taken in. The same id again is the same message.
  ///
  /// @return its place among what is said here
  long says(String id, String text) throws IOException, InterruptedException;

  /// The assistant's next reply after a place; empty when none came for long.
  Optional<Reply> hears(long after) throws IOException, InterruptedException;

  /// All that has been said, as she has it.
  List<Reply> all() throws IOException, InterruptedException;

  /// What she said and was told is taken in, by its place.
  Map<Long, String> takenIn();

  /// Whether what is said has to be sent to her.
  Way way();

  /// She hangs up, where there is something to hang up.
  default void leaves() {}
}
