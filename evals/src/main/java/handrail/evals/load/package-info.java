@NullMarked
package handrail.evals.load;

import org.jspecify.annotations.NullMarked;
