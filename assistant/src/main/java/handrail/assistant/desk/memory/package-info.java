/// What the desk itself keeps of each worker.
@NullMarked
package handrail.assistant.desk.memory;

import org.jspecify.annotations.NullMarked;
