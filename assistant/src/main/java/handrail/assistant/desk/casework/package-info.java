/// The page of one handoff, and what a worker does there.
@NullMarked
package handrail.assistant.desk.casework;

import org.jspecify.annotations.NullMarked;
