/** Filtering, ordering and paging of observations, and the service that answers with them. */
@NullMarked
package io.cesuan.query.observation;

import org.jspecify.annotations.NullMarked;
