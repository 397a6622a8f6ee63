/** Source releases: what publishers released, immutable, named by the hash of its content. */
@NullMarked
package io.cesuan.worker.release;

import org.jspecify.annotations.NullMarked;
