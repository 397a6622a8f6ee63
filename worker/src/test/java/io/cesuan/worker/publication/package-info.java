/** Tests of publication against a real database. */
@NullMarked
package io.cesuan.worker.publication;

import org.jspecify.annotations.NullMarked;
