/** The home folder of a measurement system, and the PostgreSQL that lives in it. */
@NullMarked
package io.cesuan.cli.home;

import org.jspecify.annotations.NullMarked;
