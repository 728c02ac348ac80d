/// Who works when, for which team, and with which skills and languages.
@NullMarked
package handrail.assistant.roster;

import org.jspecify.annotations.NullMarked;
