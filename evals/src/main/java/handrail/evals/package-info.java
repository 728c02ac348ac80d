@NullMarked
package handrail.evals;

import org.jspecify.annotations.NullMarked;
