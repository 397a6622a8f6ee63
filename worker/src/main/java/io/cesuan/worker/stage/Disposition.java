package io.cesuan.worker.stage;

import java.util.Locale;

/** Whether a run computed a stage or reused an execution that stood already. */
public enum Disposition {
  /** No execution had the key, so the stage was computed. */
  COMPUTED,
  /** An execution had the key. */
  REUSED;

  /** As stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
