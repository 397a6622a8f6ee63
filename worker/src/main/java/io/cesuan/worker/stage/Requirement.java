package io.cesuan.worker.stage;

import io.cesuan.worker.release.Selection;

/** An input that a stage names before it computes. */
public sealed interface Requirement {
  /** Under which name the stage finds the input. */
  String name();

  /**
   * Rows of a release.
   *
   * @param name name of the input
   * @param dataset code of the dataset whose release the run was given
   * @param selection the rows that reach the computation; a change of others leaves the stage as it
   *     is
   */
  record OfRelease(String name, String dataset, Selection selection) implements Requirement {}

  /**
   * An output of another stage of the same run.
   *
   * @param name name of the input
   * @param stage name of the stage
   * @param part part of that stage, empty where it has one only
   * @param output name of its output
   */
  record OfStage(String name, String stage, String part, String output) implements Requirement {}
}
