@NullMarked
package handrail.channels.webchat;

import org.jspecify.annotations.NullMarked;
