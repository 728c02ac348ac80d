/// What the service gives and costs people, read off the timelines: never a figure that is not
/// measured, never one from which somebody could be told.
@NullMarked
package handrail.assistant.oversight.numbers;

import org.jspecify.annotations.NullMarked;
