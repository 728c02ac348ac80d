package handrail.assistant.desk.web;

import handrail.channels.http.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that was sent and refused, to be shown again with what stood in it.
///
/// @param form by its name on the page; empty when none was sent
/// @param values its fields as they were sent
/// @param field that is wrong; empty when it is none of them
/// @param why it was refused
public record Tried(String form, Map<String, String> values, String field, String why) {
  public static final Tried NOTHING = new Tried("", Map.of(), "", "");

  /// A form with the problem it met.
  public static Tried of(String form, Fields fields, Problem problem) {
    return new Tried(form, fields.all(), problem.field(), problem.detail());
  }

  /// Whether it was this form.
  public boolean is(String name) {
    return form.equals(name);
  }

  /// What stands in a field of a form.
  ///
  /// @param otherwise what stands there in a fresh form
  public String in(String name, String input, String otherwise) {
    return is(name) ? values.getOrDefault(input, "") : otherwise;
  }

  /// Whether a box of a form is ticked.
  public boolean isTicked(String name, String box, boolean otherwise) {
    return is(name) ? values.containsKey(box) : otherwise;
  }

  /// What is wrong with a field of a form, or with an empty name with all of it; empty when nothing
  /// is.
  public String error(String name, String input) {
    return is(name) && field.equals(input) ? why : "";
  }

  /// The id of the sentence that says what is wrong with a field, for whoever hears the page.
  public @Nullable String describedBy(String name, String input) {
    return error(name, input).isEmpty() ? null : name + "-" + input + "-error";
  }
}
