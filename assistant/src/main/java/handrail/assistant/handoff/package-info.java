@NullMarked
package handrail.assistant.handoff;

import org.jspecify.annotations.NullMarked;
