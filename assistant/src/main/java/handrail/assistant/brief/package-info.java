/// What a worker is told about a handoff, and what the citizen says to that.
@NullMarked
package handrail.assistant.brief;

import org.jspecify.annotations.NullMarked;
