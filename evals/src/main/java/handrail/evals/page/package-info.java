/// The report that is looked at: plots and figures on one page that needs no network and no script.
@NullMarked
package handrail.evals.page;

import org.jspecify.annotations.NullMarked;
