package handrail.assistant.desk;

import handrail.assistant.oversight.Switch;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.triage.SafetyWords;

/// What the service says of itself, for those who look after it: the published pages, what is said
/// in danger with its numbers, and whether answers are given at all.
public record Library(
    ArticleSearch pages, SafetyWords safetyWords, CheckedNumbers numbers, Switch onOff) {}
