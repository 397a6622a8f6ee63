/**
 * Sectors, the sections and tiers of GB/T 4754-2017 they belong to, and values labelled by section.
 */
@NullMarked
package io.cesuan.economics.classification;

import org.jspecify.annotations.NullMarked;
