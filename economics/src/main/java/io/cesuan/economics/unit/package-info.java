/** Units of measurement, and quantities that refuse to be mixed. */
@NullMarked
package io.cesuan.economics.unit;

import org.jspecify.annotations.NullMarked;
