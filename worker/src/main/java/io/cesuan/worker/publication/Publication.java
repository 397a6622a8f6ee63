package io.cesuan.worker.publication;

/**
 * What publishing a run came to.
 *
 * @param vintage the vintage that now holds what the run computed
 * @param isNew whether the run made that vintage; where it changed nothing, the vintage before
 *     still holds
 * @param added how many keys it published first
 * @param changed how many keys got another value, status or label
 * @param ended how many keys it no longer has
 * @param unchanged how many keys stayed as they were
 */
public record Publication(
    int vintage, boolean isNew, int added, int changed, int ended, int unchanged) {

  /** How many keys are current at the vintage. */
  int keys() {
    return added + changed + unchanged;
  }
}
