/**
 * Relevance coefficients of the core sectors by fuzzy comprehensive evaluation of expert scores.
 */
@NullMarked
package io.cesuan.economics.relevance;

import org.jspecify.annotations.NullMarked;
