/** Accounting identities that every published measurement must satisfy. */
@NullMarked
package io.cesuan.economics.accounting;

import org.jspecify.annotations.NullMarked;
