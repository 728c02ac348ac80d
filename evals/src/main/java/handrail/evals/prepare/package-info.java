@NullMarked
package handrail.evals.prepare;

import org.jspecify.annotations.NullMarked;
