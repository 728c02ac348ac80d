@NullMarked
package handrail.knowledge.editor.web;

import org.jspecify.annotations.NullMarked;
