/**
 * The picture of one published vintage that requests are answered from, and how it is kept up to
 * date.
 */
@NullMarked
package io.cesuan.query.snapshot;

import org.jspecify.annotations.NullMarked;
