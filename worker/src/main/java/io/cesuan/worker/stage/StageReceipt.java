package io.cesuan.worker.stage;

/**
 * Says that a stage of a run stands in the store.
 *
 * @param stage name of the stage
 * @param part part of it, empty where it has one only
 * @param executionId the execution that holds its outputs
 * @param disposition whether it was computed for this run
 * @param reason why it was computed or could be reused
 * @param warnings how many warnings it carries
 */
public record StageReceipt(
    String stage,
    String part,
    long executionId,
    Disposition disposition,
    String reason,
    int warnings) {}
