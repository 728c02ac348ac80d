@NullMarked
package handrail.channels.http;

import org.jspecify.annotations.NullMarked;
