@NullMarked
package handrail.assistant;

import org.jspecify.annotations.NullMarked;
