/** What was measured beside what the institutes published. */
@NullMarked
package io.cesuan.cli.comparison;

import org.jspecify.annotations.NullMarked;
