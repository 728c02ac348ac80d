/// What supervisors see to: when the assistant may answer by itself, and what it must learn.
@NullMarked
package handrail.assistant.oversight;

import org.jspecify.annotations.NullMarked;
