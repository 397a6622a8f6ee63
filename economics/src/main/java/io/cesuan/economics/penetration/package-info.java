/**
 * Penetration value added: what the core sectors' industrial-internet part induces in every sector.
 */
@NullMarked
package io.cesuan.economics.penetration;

import org.jspecify.annotations.NullMarked;
