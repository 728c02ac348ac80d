/// The pages of supervisors: what goes well, what waits, who works when, the switch.
@NullMarked
package handrail.assistant.desk.supervision;

import org.jspecify.annotations.NullMarked;
