@NullMarked
package handrail.assistant.desk;

import org.jspecify.annotations.NullMarked;
