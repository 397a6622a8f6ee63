/** Tests of {@code io.cesuan.cli.query}. */
@NullMarked
package io.cesuan.cli.query;

import org.jspecify.annotations.NullMarked;
