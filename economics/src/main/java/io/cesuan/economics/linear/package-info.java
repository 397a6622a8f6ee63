/**
 * Dense linear algebra on the LAPACK of OpenBLAS, which ND4J rests on, and, for batches of
 * products, on ND4J itself.
 */
@NullMarked
package io.cesuan.economics.linear;

import org.jspecify.annotations.NullMarked;
