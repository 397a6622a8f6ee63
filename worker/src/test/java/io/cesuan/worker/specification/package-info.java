/** Tests of specifications. */
@NullMarked
package io.cesuan.worker.specification;

import org.jspecify.annotations.NullMarked;
