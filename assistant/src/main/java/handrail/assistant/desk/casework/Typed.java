package handrail.assistant.desk.casework;

import handrail.assistant.desk.web.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed and could not be done, and why.
///
/// @param deed what was tried
/// @param values the fields as they were sent
/// @param seen the newest turn its writer had seen
/// @param wrong why it could not be done
/// @param deputy who can be asked instead; null when there is nobody
public record Typed(
    String deed, Map<String, String> values, long seen, Wrong wrong, Row.@Nullable Holder deputy) {
  /// The fields that hold somebody's own words.
  private static final List<String> WORDS =
      List.of("text", "what", "words", "note", "rules", "purpose", "yes", "reason", "outcome");

  static final Typed NOTHING = new Typed("", Map.of(), Long.MAX_VALUE, Wrong.NOTHING, null);

  /// Why it could not be done; empty when nothing is wrong.
  public String error() {
    return wrong.why();
  }

  /// What is wrong with a field of a form; empty when nothing is.
  public String error(String form, String name) {
    return deed.equals(form) && wrong.field().equals(name) ? error() : "";
  }

  /// The words that were written, whatever the form.
  List<String> written() {
    return WORDS.stream()
        // Of a call the outcome is a choice.
        .filter(field -> !(deed.equals("call") && field.equals("outcome")))
        .map(field -> values.getOrDefault(field, ""))
        .filter(words -> !words.isBlank())
        .toList();
  }

  /// The text to show again in a field of a form.
  public String in(String form, String name) {
    return deed.equals(form) ? values.getOrDefault(name, "") : "";
  }

  /// Whether a form was tried and its words stand in it.
  public boolean tried(String form) {
    return deed.equals(form) && !error().isEmpty();
  }

  /// What is wrong with what was sent.
  ///
  /// @param field that is wrong; empty when it is none of them
  public record Wrong(String field, String why) {
    static final Wrong NOTHING = new Wrong("", "");
  }
}
