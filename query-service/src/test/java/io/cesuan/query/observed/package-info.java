/** How figures of other publishers are filtered, on figures that they printed. */
@NullMarked
package io.cesuan.query.observed;

import org.jspecify.annotations.NullMarked;
