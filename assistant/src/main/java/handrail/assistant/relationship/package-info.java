/// The lasting ties of citizens to named workers, and what follows from them.
@NullMarked
package handrail.assistant.relationship;

import org.jspecify.annotations.NullMarked;
