/** Tests of {@code io.cesuan.cli.output}. */
@NullMarked
package io.cesuan.cli.output;

import org.jspecify.annotations.NullMarked;
