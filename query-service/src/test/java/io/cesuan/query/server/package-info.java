/** The server and the program as their users see them, on a real database. */
@NullMarked
package io.cesuan.query.server;

import org.jspecify.annotations.NullMarked;
