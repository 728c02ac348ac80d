/// Many citizens and workers at once, with rules that must never be broken.
@NullMarked
package handrail.evals.soak;

import org.jspecify.annotations.NullMarked;
