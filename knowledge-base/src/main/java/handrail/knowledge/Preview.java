package handrail.knowledge;

import java.util.List;

/// How a draft would answer before it is published. Implemented by the assistant, where answers are
/// composed.
public interface Preview {
  /// Answers a question from a draft alone.
  Reading read(Article draft, String question);

  /// What a citizen would read.
  ///
  /// @param answered whether the draft answers the question at all
  /// @param chat the words in the web chat
  /// @param sms the words as a text message, its link included
  /// @param segments how many parts the text message takes
  /// @param quotes the exact words it rests on
  record Reading(boolean answered, String chat, String sms, int segments, List<String> quotes) {}
}
