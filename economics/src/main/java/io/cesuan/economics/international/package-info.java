/** The industrial internet of countries, from their own tables or from one table of the world. */
@NullMarked
package io.cesuan.economics.international;

import org.jspecify.annotations.NullMarked;
