/** How a command ends: exit codes, and which failure leads to which. */
@NullMarked
package io.cesuan.cli.failure;

import org.jspecify.annotations.NullMarked;
