/// The page of numbers, with its plots and tables.
@NullMarked
package handrail.assistant.desk.figures;

import org.jspecify.annotations.NullMarked;
