/// What must be true of every conversation: a list to be read aloud, and how each is told.
@NullMarked
package handrail.evals.soak.rule;

import org.jspecify.annotations.NullMarked;
