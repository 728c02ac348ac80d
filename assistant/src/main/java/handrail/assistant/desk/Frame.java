package handrail.assistant.desk;

/// What stands around every staff page.
///
/// @param worker who is signed in; empty when nobody is
public record Frame(String title, String worker, String csrf, boolean demonstration) {}
