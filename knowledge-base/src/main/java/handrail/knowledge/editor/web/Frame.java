package handrail.knowledge.editor.web;

import handrail.knowledge.Staff.Editor;
import java.util.Optional;

/// What stands around every page.
///
/// @param name who is signed in; empty when nobody is
public record Frame(String title, String service, String name, String csrf, boolean demonstration) {
  static Frame of(String title, House house, Optional<Editor> editor) {
    return new Frame(
        title,
        house.service(),
        editor.map(Editor::name).orElse(""),
        editor.map(Editor::csrf).orElse(""),
        house.demonstration());
  }
}
