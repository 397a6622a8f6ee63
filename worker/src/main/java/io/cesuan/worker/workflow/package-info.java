/** The annual measurement as a Temporal workflow with one activity for each stage. */
@NullMarked
package io.cesuan.worker.workflow;

import org.jspecify.annotations.NullMarked;
