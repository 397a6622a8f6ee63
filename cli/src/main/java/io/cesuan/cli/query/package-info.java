/** Published observations, asked for over gRPC. */
@NullMarked
package io.cesuan.cli.query;

import org.jspecify.annotations.NullMarked;
