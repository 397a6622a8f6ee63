/** The reasons for which a measurement can fail, and the exceptions that carry them. */
@NullMarked
package io.cesuan.economics.failure;

import org.jspecify.annotations.NullMarked;
