/** The service that says which indicators, regions, industries and years can be asked for. */
@NullMarked
package io.cesuan.query.catalog;

import org.jspecify.annotations.NullMarked;
