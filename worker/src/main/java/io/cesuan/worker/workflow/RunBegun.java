package io.cesuan.worker.workflow;

import java.util.List;

/**
 * A run that a workflow may sequence now.
 *
 * @param runId its number
 * @param years the years it measures, ascending
 */
public record RunBegun(long runId, List<Integer> years) {
  public RunBegun {
    years = List.copyOf(years);
  }
}
