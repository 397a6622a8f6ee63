/**
 * Dense linear algebra on the LAPACK that ND4J ships and, for batches of products, on ND4J itself.
 */
@NullMarked
package io.cesuan.economics.linear;

import org.jspecify.annotations.NullMarked;
