package io.cesuan.worker.ingestion;

import java.util.List;
import java.util.stream.Collectors;

/** What was handed in has defects, so nothing of it is used. Carries all of them. */
public final class RejectedReleaseException extends RuntimeException {
  /** How many defects the message lists; {@link #defects()} has all. */
  public static final int LISTED = 50;

  private static final long serialVersionUID = 1L;

  private final transient List<Defect> defects;

  RejectedReleaseException(List<Defect> defects) {
    super(message(defects));
    this.defects = List.copyOf(defects);
  }

  private static String message(List<Defect> defects) {
    String listed =
        defects.stream()
            .limit(LISTED)
            .map(Defect::toString)
            .collect(Collectors.joining("\n  ", "\n  ", ""));
    String count = defects.size() == 1 ? "1 defect" : defects.size() + " defects";
    String more =
        defects.size() > LISTED ? "\n  and %d more".formatted(defects.size() - LISTED) : "";
    return "rejected for " + count + ":" + listed + more;
  }

  /** Every defect, ordered by file, line and column; at least one. */
  public List<Defect> defects() {
    return defects;
  }
}
