/// Redis: the embedded one, the connection, scripts.
@NullMarked
package handrail.assistant.store;

import org.jspecify.annotations.NullMarked;
