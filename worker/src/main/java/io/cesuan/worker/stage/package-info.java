/** Stages: pure computations with declared inputs, computed once for each key and then reused. */
@NullMarked
package io.cesuan.worker.stage;

import org.jspecify.annotations.NullMarked;
