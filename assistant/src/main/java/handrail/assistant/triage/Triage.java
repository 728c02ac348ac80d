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
  /// @param past how the conversation has gone
  record Window(String text, List<String> earlier, String language, boolean offered, Past past) {
    /// The beginning of a conversation.
    public Window(String text, List<String> earlier, String language, boolean offered) {
      this(text, earlier, language, offered, Past.NONE);
    }

    /// The same, with only a part of what was said.
    Window saying(String part) {
      return new Window(part, earlier, language, offered, past);
    }
  }

  /// How a conversation has gone before its newest turn.
  ///
  /// @param replied whether the last thing the assistant did was to answer, or to ask what was
  ///     meant, so that "no" and "??" can be understood
  /// @param promiseBroken whether a person was to be in touch by now and nobody has been
  /// @param lately the citizen's words of the last fourteen days, but of other sittings, oldest
  ///     first
  record Past(boolean replied, boolean promiseBroken, List<String> lately) {
    static final Past NONE = new Past(false, false, List.of());
  }
}
