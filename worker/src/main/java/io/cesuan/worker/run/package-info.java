/** Runs: one computation of a specification on given releases. */
@NullMarked
package io.cesuan.worker.run;

import org.jspecify.annotations.NullMarked;
