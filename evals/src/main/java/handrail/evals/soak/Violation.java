package handrail.evals.soak;

import handrail.evals.soak.rule.Rule;

/// What must never be, and was.
///
/// @param play what was going on
/// @param at the place in the conversation; 0 for the conversation as a whole
public record Violation(Rule rule, String play, String conversation, long at) {}
