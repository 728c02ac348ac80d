@NullMarked
package handrail.evals.chat;

import org.jspecify.annotations.NullMarked;
