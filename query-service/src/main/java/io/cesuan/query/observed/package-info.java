/** The service that passes on figures which other publishers printed. */
@NullMarked
package io.cesuan.query.observed;

import org.jspecify.annotations.NullMarked;
