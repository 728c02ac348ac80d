@NullMarked
package handrail.knowledge.editor.draft;

import org.jspecify.annotations.NullMarked;
