/** How the defects of a request are reported. */
@NullMarked
package io.cesuan.query.request;

import org.jspecify.annotations.NullMarked;
