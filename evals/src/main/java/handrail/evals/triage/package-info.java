@NullMarked
package handrail.evals.triage;

import org.jspecify.annotations.NullMarked;
