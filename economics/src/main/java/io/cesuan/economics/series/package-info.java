/** Annual series whose values say whether they were observed, estimated or forecast. */
@NullMarked
package io.cesuan.economics.series;

import org.jspecify.annotations.NullMarked;
