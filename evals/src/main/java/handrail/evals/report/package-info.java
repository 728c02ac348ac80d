@NullMarked
package handrail.evals.report;

import org.jspecify.annotations.NullMarked;
