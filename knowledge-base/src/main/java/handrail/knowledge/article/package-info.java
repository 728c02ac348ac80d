@NullMarked
package handrail.knowledge.article;

import org.jspecify.annotations.NullMarked;
