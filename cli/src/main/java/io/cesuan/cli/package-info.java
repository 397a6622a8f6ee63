/** The {@code cesuan} command: where it starts, and what it says of itself. */
@NullMarked
package io.cesuan.cli;

import org.jspecify.annotations.NullMarked;
