/** What requests for observations are answered, and which are refused. */
@NullMarked
package io.cesuan.query.observation;

import org.jspecify.annotations.NullMarked;
