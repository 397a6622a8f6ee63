/** Tests of the stages without a database. */
@NullMarked
package io.cesuan.worker.estimation;

import org.jspecify.annotations.NullMarked;
