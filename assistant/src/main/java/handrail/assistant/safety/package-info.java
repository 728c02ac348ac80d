/// What people keep right about the safety words: which numbers somebody has confirmed, and when.
@NullMarked
package handrail.assistant.safety;

import org.jspecify.annotations.NullMarked;
