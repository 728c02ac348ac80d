@NullMarked
package handrail.evals.suite;

import org.jspecify.annotations.NullMarked;
