/// A citizen with a telephone, and the provider between her and the service.
@NullMarked
package handrail.evals.phone;

import org.jspecify.annotations.NullMarked;
