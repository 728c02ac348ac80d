package handrail.assistant.desk.web;

/// What stands around every staff page.
///
/// @param worker who is signed in; empty when nobody is
/// @param supervises whether she sees the pages for supervisors too
public record Frame(
    String title, String worker, String csrf, boolean demonstration, boolean supervises) {}
