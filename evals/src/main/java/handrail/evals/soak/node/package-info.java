/// Where the service runs while it is soaked, in its own quick time, and how it is killed.
@NullMarked
package handrail.evals.soak.node;

import org.jspecify.annotations.NullMarked;
