/// Whom a citizen is passed to: her own worker, a deputy, the team, or another, in steps.
@NullMarked
package handrail.assistant.routing;

import org.jspecify.annotations.NullMarked;
