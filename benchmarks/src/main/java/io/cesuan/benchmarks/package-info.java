/** How long the model takes, on tables of the sizes that it is used for. */
@NullMarked
package io.cesuan.benchmarks;

import org.jspecify.annotations.NullMarked;
