/// What falls due in a conversation though nobody speaks.
@NullMarked
package handrail.assistant.agenda;

import org.jspecify.annotations.NullMarked;
