/// What the assistant says in so many words, in each language: data, not code.
@NullMarked
package handrail.assistant.wording;

import org.jspecify.annotations.NullMarked;
