/** Results as tables for people, CSV and JSON. */
@NullMarked
package io.cesuan.cli.output;

import org.jspecify.annotations.NullMarked;
