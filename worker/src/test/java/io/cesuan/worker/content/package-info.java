/** Tests of canonical content and its hashes. */
@NullMarked
package io.cesuan.worker.content;

import org.jspecify.annotations.NullMarked;
