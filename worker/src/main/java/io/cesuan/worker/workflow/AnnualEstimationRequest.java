package io.cesuan.worker.workflow;

/**
 * Asks for an annual measurement.
 *
 * @param specificationSha256 hash of a specification that the store keeps
 */
public record AnnualEstimationRequest(String specificationSha256) {}
