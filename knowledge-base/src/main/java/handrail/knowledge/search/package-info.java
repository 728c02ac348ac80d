@NullMarked
package handrail.knowledge.search;

import org.jspecify.annotations.NullMarked;
