/**
 * What every request has in common: the report of its defects, its cancellation and its one answer.
 */
@NullMarked
package io.cesuan.query.request;

import org.jspecify.annotations.NullMarked;
