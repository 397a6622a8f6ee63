/** Direct value added of the core sectors and its rate by section. */
@NullMarked
package io.cesuan.economics.direct;

import org.jspecify.annotations.NullMarked;
