/** Readers of releases and tables that people hand in, which report every defect with its place. */
@NullMarked
package io.cesuan.worker.ingestion;

import org.jspecify.annotations.NullMarked;
