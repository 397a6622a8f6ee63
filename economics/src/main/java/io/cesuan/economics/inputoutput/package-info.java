/** Input–output tables and the Leontief model built on them. */
@NullMarked
package io.cesuan.economics.inputoutput;

import org.jspecify.annotations.NullMarked;
