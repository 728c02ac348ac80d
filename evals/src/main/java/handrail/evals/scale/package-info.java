/// How the service bears many pages: filling it up, starting it, asking it.
@NullMarked
package handrail.evals.scale;

import org.jspecify.annotations.NullMarked;
