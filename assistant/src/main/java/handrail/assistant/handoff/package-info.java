/// Handoffs, and what workers do with them.
@NullMarked
package handrail.assistant.handoff;

import org.jspecify.annotations.NullMarked;
