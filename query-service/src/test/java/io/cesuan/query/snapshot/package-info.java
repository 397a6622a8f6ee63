/** How a vintage is held, found and suggested from, on the figures of a published white paper. */
@NullMarked
package io.cesuan.query.snapshot;

import org.jspecify.annotations.NullMarked;
