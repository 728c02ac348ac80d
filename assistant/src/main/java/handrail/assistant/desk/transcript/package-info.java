/// What was said, and why, as staff read it.
@NullMarked
package handrail.assistant.desk.transcript;

import org.jspecify.annotations.NullMarked;
