/** Extension of the base-year rates to other years, and the indicators computed from it. */
@NullMarked
package io.cesuan.economics.extension;

import org.jspecify.annotations.NullMarked;
