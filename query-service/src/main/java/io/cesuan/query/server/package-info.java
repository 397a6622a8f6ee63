/** The gRPC server: where it listens, whom it lets in, how it starts and stops. */
@NullMarked
package io.cesuan.query.server;

import org.jspecify.annotations.NullMarked;
