@NullMarked
package handrail.knowledge.editor;

import org.jspecify.annotations.NullMarked;
