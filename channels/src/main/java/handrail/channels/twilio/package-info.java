@NullMarked
package handrail.channels.twilio;

import org.jspecify.annotations.NullMarked;
