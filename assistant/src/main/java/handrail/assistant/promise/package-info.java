/// What people were told would happen, by whom and by when: its words, and whether it was kept.
@NullMarked
package handrail.assistant.promise;

import org.jspecify.annotations.NullMarked;
