/// The pages in a real Chromium.
@NullMarked
package handrail.assistant.page;

import org.jspecify.annotations.NullMarked;
