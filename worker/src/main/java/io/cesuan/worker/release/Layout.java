package io.cesuan.worker.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the figures of a release are laid out. */
public enum Layout {
  /** Rows with named, typed fields and a primary key. */
  TABLE,
  /** Numbers of one unit between two labelled axes. */
  MATRIX;

  /** The layout as stored and as written in a data package. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layout written so, if there is one. */
  public static Optional<Layout> findByCode(String code) {
    return Arrays.stream(values()).filter(layout -> layout.code().equals(code)).findFirst();
  }
}
