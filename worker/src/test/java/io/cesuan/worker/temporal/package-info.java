/** Tests of the limits every Temporal service is used within. */
@NullMarked
package io.cesuan.worker.temporal;

import org.jspecify.annotations.NullMarked;
