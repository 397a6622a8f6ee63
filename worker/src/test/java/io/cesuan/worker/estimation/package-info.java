/** Stages computed in memory on the bundled figures. */
@NullMarked
package io.cesuan.worker.estimation;

import org.jspecify.annotations.NullMarked;
