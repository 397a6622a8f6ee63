/** Tests of the annual measurement on real Temporal services and a real database. */
@NullMarked
package io.cesuan.worker.workflow;

import org.jspecify.annotations.NullMarked;
