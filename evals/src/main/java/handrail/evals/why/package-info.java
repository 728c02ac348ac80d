/// What every step of answering made of questions.
@NullMarked
package handrail.evals.why;

import org.jspecify.annotations.NullMarked;
