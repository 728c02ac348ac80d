package handrail.assistant.triage;

import java.util.List;

/// Decides what a turn calls for. Local, no network, no store; safe to call from many threads.
public interface Triage {
  /// The need of the newest turn, seen in its conversation.
  Triaged triage(Window window);

  /// What triage looks at.
  ///
  /// @param text the citizen's newest words
  /// @param earlier the citizen's words before it in this episode, oldest first, at most nine
  /// @param language the conversation's language so far
  /// @param offered whether the last thing the assistant did was to offer a person, so that "yes"
  ///     and "not now" can be understood
  record Window(String text, List<String> earlier, String language, boolean offered) {}
}
