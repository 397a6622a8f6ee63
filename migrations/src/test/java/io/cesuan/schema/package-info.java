/** A real PostgreSQL for tests, and tests of the schema against it. */
@NullMarked
package io.cesuan.schema;

import org.jspecify.annotations.NullMarked;
