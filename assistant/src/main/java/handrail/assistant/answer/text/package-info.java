@NullMarked
package handrail.assistant.answer.text;

import org.jspecify.annotations.NullMarked;
