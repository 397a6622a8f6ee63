/** The benchmarks compute what they say. */
@NullMarked
package io.cesuan.benchmarks;

import org.jspecify.annotations.NullMarked;
