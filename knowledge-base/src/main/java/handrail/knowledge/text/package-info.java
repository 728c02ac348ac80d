/// How the text of a passage is taken apart: into sentences, list items and table rows.
@NullMarked
package handrail.knowledge.text;

import org.jspecify.annotations.NullMarked;
