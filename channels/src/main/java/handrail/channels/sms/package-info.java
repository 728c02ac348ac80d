@NullMarked
package handrail.channels.sms;

import org.jspecify.annotations.NullMarked;
