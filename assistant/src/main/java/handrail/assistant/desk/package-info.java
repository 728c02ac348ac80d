/// Where workers find what waits for them, read what was said, and answer.
@NullMarked
package handrail.assistant.desk;

import org.jspecify.annotations.NullMarked;
