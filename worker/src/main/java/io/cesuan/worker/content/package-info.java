/** Canonical bytes of content, and the hashes that name them. */
@NullMarked
package io.cesuan.worker.content;

import org.jspecify.annotations.NullMarked;
