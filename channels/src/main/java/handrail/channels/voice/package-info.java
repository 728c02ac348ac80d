@NullMarked
package handrail.channels.voice;

import org.jspecify.annotations.NullMarked;
