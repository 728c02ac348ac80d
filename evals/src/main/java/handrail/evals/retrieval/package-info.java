@NullMarked
package handrail.evals.retrieval;

import org.jspecify.annotations.NullMarked;
