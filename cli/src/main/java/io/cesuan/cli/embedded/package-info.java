/** The embedded mode: database, Temporal, worker and query service in one process tree. */
@NullMarked
package io.cesuan.cli.embedded;

import org.jspecify.annotations.NullMarked;
