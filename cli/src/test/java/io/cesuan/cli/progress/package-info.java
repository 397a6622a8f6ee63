/** Tests of {@code io.cesuan.cli.progress}. */
@NullMarked
package io.cesuan.cli.progress;

import org.jspecify.annotations.NullMarked;
