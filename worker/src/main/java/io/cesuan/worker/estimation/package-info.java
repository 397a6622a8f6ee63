/**
 * The stages of the annual measurement: how source figures and artifacts meet the methods of the
 * model.
 */
@NullMarked
package io.cesuan.worker.estimation;

import org.jspecify.annotations.NullMarked;
