/** Tests of {@code io.cesuan.cli.command}. */
@NullMarked
package io.cesuan.cli.command;

import org.jspecify.annotations.NullMarked;
