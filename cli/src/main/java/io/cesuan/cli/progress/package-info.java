/** What a command says on standard error while it works. */
@NullMarked
package io.cesuan.cli.progress;

import org.jspecify.annotations.NullMarked;
