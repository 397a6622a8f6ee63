package io.cesuan.worker.workflow;

/**
 * How far a stage of a workflow is.
 *
 * @param stage its name
 * @param part part of it, empty where it has one only
 * @param state how far it is
 * @param reason why it was computed or could be reused; empty until it is done
 */
public record StageProgress(String stage, String part, State state, String reason) {

  /** How far a stage is. */
  public enum State {
    /** It waits for others. */
    PLANNED,
    /** A worker has it, or will have it next. */
    RUNNING,
    /** It was computed. */
    COMPUTED,
    /** An execution that stood already serves. */
    REUSED;

    /** Whether nothing is left to do. */
    public boolean isDone() {
      return this == COMPUTED || this == REUSED;
    }
  }
}
