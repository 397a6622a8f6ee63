/** Tests of {@code io.cesuan.cli.failure}. */
@NullMarked
package io.cesuan.cli.failure;

import org.jspecify.annotations.NullMarked;
