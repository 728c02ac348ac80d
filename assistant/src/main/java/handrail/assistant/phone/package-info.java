/// Links a citizen's telephone to her chat, once she has shown that it is hers.
@NullMarked
package handrail.assistant.phone;

import org.jspecify.annotations.NullMarked;
