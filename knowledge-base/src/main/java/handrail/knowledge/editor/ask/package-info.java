/// Trying a question, and being told why it is answered as it is.
@NullMarked
package handrail.knowledge.editor.ask;

import org.jspecify.annotations.NullMarked;
