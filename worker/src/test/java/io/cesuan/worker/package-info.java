/** What tests of the worker share. */
@NullMarked
package io.cesuan.worker;

import org.jspecify.annotations.NullMarked;
