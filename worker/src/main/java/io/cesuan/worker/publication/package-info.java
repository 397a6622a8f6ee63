/** Publishing what a run computed as a vintage of bitemporal observations. */
@NullMarked
package io.cesuan.worker.publication;

import org.jspecify.annotations.NullMarked;
