@NullMarked
package handrail.assistant.answer.compose;

import org.jspecify.annotations.NullMarked;
