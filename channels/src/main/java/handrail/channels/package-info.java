@NullMarked
package handrail.channels;

import org.jspecify.annotations.NullMarked;
