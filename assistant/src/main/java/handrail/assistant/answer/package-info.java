@NullMarked
package handrail.assistant.answer;

import org.jspecify.annotations.NullMarked;
