/// The page of everything that waits for a person or is with one.
@NullMarked
package handrail.assistant.desk.queue;

import org.jspecify.annotations.NullMarked;
