@NullMarked
package handrail.evals.data;

import org.jspecify.annotations.NullMarked;
