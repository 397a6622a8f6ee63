/** Weights from pairwise judgements by the analytic hierarchy process, and from direct scores. */
@NullMarked
package io.cesuan.economics.weights;

import org.jspecify.annotations.NullMarked;
