@NullMarked
package handrail.evals.metric;

import org.jspecify.annotations.NullMarked;
