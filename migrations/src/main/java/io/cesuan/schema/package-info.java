/** The database schema: brings a database up to date and names its roles. */
@NullMarked
package io.cesuan.schema;

import org.jspecify.annotations.NullMarked;
