package handrail.knowledge.editor.web;

/// What is wrong with a field, and what to do about it.
public record Fault(String field, String message) {}
