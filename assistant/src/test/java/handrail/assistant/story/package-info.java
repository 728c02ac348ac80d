/// Stories of people, told through the whole application over real HTTP, on a real Redis.
@NullMarked
package handrail.assistant.story;

import org.jspecify.annotations.NullMarked;
