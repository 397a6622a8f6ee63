/** Technology multipliers from a Cobb–Douglas production function. */
@NullMarked
package io.cesuan.economics.technology;

import org.jspecify.annotations.NullMarked;
