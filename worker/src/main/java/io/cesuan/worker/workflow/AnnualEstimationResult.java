package io.cesuan.worker.workflow;

import io.cesuan.worker.publication.Publication;

/**
 * What an annual measurement came to.
 *
 * @param runId its run
 * @param publication what publishing it came to
 * @param computed how many stages it computed
 * @param reused how many stages it reused
 */
public record AnnualEstimationResult(
    long runId, Publication publication, int computed, int reused) {}
