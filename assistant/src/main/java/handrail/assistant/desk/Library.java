package handrail.assistant.desk;

import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.triage.SafetyWords;

/// What stands written: the published pages, and what is said in danger with its numbers.
public record Library(ArticleSearch pages, SafetyWords safetyWords, CheckedNumbers numbers) {}
