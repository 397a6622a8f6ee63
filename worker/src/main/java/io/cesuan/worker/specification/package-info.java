/** What a run is asked to do: every parameter, no hidden default. */
@NullMarked
package io.cesuan.worker.specification;

import org.jspecify.annotations.NullMarked;
