@NullMarked
package handrail.evals.answerable;

import org.jspecify.annotations.NullMarked;
