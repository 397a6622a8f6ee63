/** The development effectiveness index, its tiers and their agreement with published ones. */
@NullMarked
package io.cesuan.economics.index;

import org.jspecify.annotations.NullMarked;
