/** Tests of {@code io.cesuan.cli.home}. */
@NullMarked
package io.cesuan.cli.home;

import org.jspecify.annotations.NullMarked;
