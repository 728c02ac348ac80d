package handrail.assistant.answer.compose;

import handrail.assistant.answer.Answers.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question in its conversation as a model may see it: the last of it, cut short, and nobody can
/// be known by it.
///
/// @param earlier the citizen's questions before, oldest first
record Told(List<String> earlier, String question) {
  /// What a question leans on was said just before.
  private static final int EARLIER = 4;

  /// A message is cut here: its matter has been said by then, and the model is paid by the word.
  private static final int CHARACTERS = 1_000;

  /// What a cut leaves at the end is half a word or half a number, which no rule would know.
  private static final Pattern HALF = Pattern.compile("[\\d\\s().+/-]*\\S*\\z");

  static Told of(Question question) {
    List<String> said = new ArrayList<>(latest(question));
    said.add(question.text());
    List<String> masked = Masking.all(said.stream().map(Told::cut).toList());
    return new Told(masked.subList(0, masked.size() - 1), masked.getLast());
  }

  /// What of the earlier questions is told at all.
  static List<String> latest(Question question) {
    List<String> all = question.earlier();
    return all.subList(Math.max(0, all.size() - EARLIER), all.size());
  }

  private static String cut(String text) {
    return text.length() <= CHARACTERS
        ? text
        : HALF.matcher(text.substring(0, CHARACTERS)).replaceFirst("");
  }
}
