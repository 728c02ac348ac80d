@NullMarked
package handrail.knowledge;

import org.jspecify.annotations.NullMarked;
