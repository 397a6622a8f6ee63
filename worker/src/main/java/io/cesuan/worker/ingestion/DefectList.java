package io.cesuan.worker.ingestion;

import java.util.Collection;
import java.util.TreeSet;

/** Collects the defects of what is read, so that all of them are reported at once. */
final class DefectList {
  private final TreeSet<Defect> defects = new TreeSet<>();

  void add(Defect defect) {
    defects.add(defect);
  }

  void addAll(Collection<Defect> more) {
    defects.addAll(more);
  }

  boolean isEmpty() {
    return defects.isEmpty();
  }

  int size() {
    return defects.size();
  }

  /** Passes where nothing was collected, else rejects what was read. */
  void rejectIfAny() {
    if (!defects.isEmpty()) {
      throw new RejectedReleaseException(java.util.List.copyOf(defects));
    }
  }

  RejectedReleaseException rejection() {
    return new RejectedReleaseException(java.util.List.copyOf(defects));
  }
}
