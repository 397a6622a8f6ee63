/** Employment that the industrial internet's value added stands for, by region and section. */
@NullMarked
package io.cesuan.economics.employment;

import org.jspecify.annotations.NullMarked;
