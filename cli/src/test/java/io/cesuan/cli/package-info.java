/** The whole command, as it is typed. */
@NullMarked
package io.cesuan.cli;

import org.jspecify.annotations.NullMarked;
