/** Puts the parts of the worker together. */
@NullMarked
package io.cesuan.worker;

import org.jspecify.annotations.NullMarked;
