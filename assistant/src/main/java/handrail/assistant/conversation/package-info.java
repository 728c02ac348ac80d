@NullMarked
package handrail.assistant.conversation;

import org.jspecify.annotations.NullMarked;
