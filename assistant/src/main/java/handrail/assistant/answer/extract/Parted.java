package handrail.assistant.answer.extract;

import handrail.assistant.answer.text.Asks;
import handrail.assistant.answer.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts a message into the questions it asks: "how much is a brown bin, when is it collected and
/// can I share it?" is three. English and Welsh.
final class Parted {
  /// More than this is a story, which is read whole.
  private static final int PARTS = 5;

  private static final String HELPS =
      "(?:is|are|was|do|does|did|can|could|will|would|should|must|may|am|have|has|'?s|s|d)";

  private static final String SOMEBODY =
      "(?:i|u|we|you|he|she|they|it|there|this|that|these|those|my|our|your|the|a|an|any\\w*"
          + "|some\\w*|people|both)";

  /// How a question begins, wherever it stands: "how much", "when is", "can I".
  private static final String ASKS =
      "(?:how"
          + " (?:much|many|long|soon|often|old|big|far|late|early|quick(?:ly)?|fast|high|do|does|can|is|are|would|will|should)|(?:what|when|where|who|which|why)"
          + " ?"
          + HELPS
          + "|what (?:time|day|date|happens|about|if)|what(?!ever)\\w* \\w+"
          + " (?:do|does|is|are|can|will)|which \\w+"
          + " (?:do|does|is|are|can|will)|(?:is|are|do|does|did|can|could|will|would|should|must|may|am|have|has)(?:n'?t)?"
          + " "
          + SOMEBODY
          + "|faint|pryd|pa mor|pa bryd|ble mae|sut|beth yw|beth sydd|pwy sy|oes|alla i|ga i|a"
          + " (?:oes|alla i|ga i|ydy|yw))\\b";

  /// What else asks behind an "and": "and how to book", "and what I need".
  private static final String ASKS_TOO =
      "(?:" + ASKS + "|(?:how|what|why)\\b(?!ever)|(?:when|where|who)(?=\\W*$))";

  /// Behind a comma a "who is" or "when I" only says more of what was named, so it must ask
  /// plainly.
  private static final Pattern CUT =
      Pattern.compile(
          "[.?!]+\\s+|\\s*\\n\\s*|\\s*;\\s*|\\s+[-–—]+\\s+"
              + "|,?\\s+(?:(?:and|plus|a|ac|also|&)\\s+)+(?:(?:also|then|if so|hefyd),?\\s+)?(?="
              + ASKS_TOO
              + ")|,\\s*(?!who|which)(?="
              + ASKS
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// "By law how many days", "if I join in May do I pay": a question may be led up to.
  private static final Pattern BEGINS =
      Pattern.compile(
          "^\\W*(?:(?:and|also|plus|so|then|but|ok|okay|please|hi|hello|a|ac|hefyd)\\W+)*(?:"
              + ASKS_TOO
              + "|(?:[\\w']+\\W+){1,3}?(?:how (?:much|many|long|soon|often)|(?:what|when|where) ?"
              + HELPS
              + ")\\b|(?:if|since|os)\\b.*?\\b"
              + ASKS
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OPENS =
      Pattern.compile("^\\W*(?:(?:and|also|plus|so|then|but)\\b\\W*)*", Pattern.CASE_INSENSITIVE);

  private final Terms terms;

  Parted(Terms terms) {
    this.terms = terms;
  }

  /// One of several things asked in one message.
  ///
  /// @param words the citizen's own, and short
  /// @param asked the same with what she told before it
  record Part(String words, String asked) {}

  /// The parts, in the order asked; one when the message asks one thing or a whole story.
  List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (String piece : pieces(text)) {
      if (asks(piece, parts.isEmpty())) {
        String words = OPENS.matcher(piece).replaceFirst("").strip();
        parts.add(new Part(words, told.isEmpty() ? words : told + ". " + words));
        told.setLength(0);
      } else if (parts.isEmpty()) {
        told.append(told.isEmpty() ? "" : ". ").append(piece);
      } else {
        parts.add(joined(parts.removeLast(), piece));
      }
    }
    return parts.size() < 2 || parts.size() > PARTS ? List.of(new Part(text, text)) : parts;
  }

  boolean hasSubject(Part part) {
    return !terms.of(part.asked()).isEmpty();
  }

  private static Part joined(Part part, String piece) {
    return new Part(part.words(), part.asked() + ", " + piece);
  }

  /// "Would that do?" asks nothing of its own: it belongs to what stands before it.
  private boolean asks(String piece, boolean first) {
    return BEGINS.matcher(piece).find()
        && (first || !terms.of(piece).isEmpty() || !Asks.of(piece).isEmpty());
  }

  private static List<String> pieces(String text) {
    return Stream.of(CUT.split(text.strip(), -1))
        .map(piece -> piece.strip().replaceAll("[\\s?!.,;]+$", ""))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}
