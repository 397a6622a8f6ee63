/** Tests of {@code io.cesuan.cli.demo}. */
@NullMarked
package io.cesuan.cli.demo;

import org.jspecify.annotations.NullMarked;
