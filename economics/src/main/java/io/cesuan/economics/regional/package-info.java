/** Attribution of the national value added to provinces and cities, its roll-ups and rankings. */
@NullMarked
package io.cesuan.economics.regional;

import org.jspecify.annotations.NullMarked;
