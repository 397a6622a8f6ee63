/** Where Temporal runs: in this process, as the dev server on this machine, or at an address. */
@NullMarked
package io.cesuan.worker.temporal;

import org.jspecify.annotations.NullMarked;
