package handrail.assistant.desk;

import handrail.assistant.desk.casework.ArticleSearch;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.triage.SafetyWords;

/// What the service says of itself, for those who look after it: the published pages, what is said
/// in danger, and its numbers.
public record Library(ArticleSearch pages, SafetyWords safetyWords, CheckedNumbers numbers) {}
