package io.cesuan.worker.release;

import io.cesuan.worker.content.ContentHash;
import java.util.Optional;

/** The figures of a release. */
public sealed interface ReleaseContent permits ReleaseTable, ReleaseMatrix {

  /** Code of the dataset that the release belongs to. */
  String dataset();

  /** A caveat that travels to everything computed from the figures, such as "illustrative". */
  Optional<String> label();

  /** How the figures are laid out. */
  Layout layout();

  /**
   * Hash of all that can reach a computation: fields, units, label and figures. The spelling of
   * numbers, the lines of the source and, in a table, the order of rows and fields do not change
   * it.
   */
  ContentHash contentHash();
}
