@NullMarked
package handrail.assistant.triage;

import org.jspecify.annotations.NullMarked;
