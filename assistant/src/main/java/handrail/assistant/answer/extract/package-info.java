@NullMarked
package handrail.assistant.answer.extract;

import org.jspecify.annotations.NullMarked;
