/** What the demonstration shows of a measurement. */
@NullMarked
package io.cesuan.cli.demo;

import org.jspecify.annotations.NullMarked;
