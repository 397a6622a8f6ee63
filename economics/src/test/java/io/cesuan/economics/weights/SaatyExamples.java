package io.cesuan.economics.weights;

import java.util.Arrays;
import java.util.List;

/** Matrices that T. L. Saaty published, with the priorities he printed. */
final class SaatyExamples {

  /**
   * Choosing a house, the eight criteria: T. L. Saaty, "How to make a decision: the analytic
   * hierarchy process", <i>European Journal of Operational Research</i> 48 (1990), 9–26. Printed:
   * λ_max = 9.669, C.I. = 0.238, C.R. = 0.169.
   */
  static final JudgementMatrix HOUSE =
      JudgementMatrix.ofUpperTriangle(
          criteria(
              "size",
              "transportation",
              "neighbourhood",
              "age",
              "yard",
              "modern facilities",
              "general condition",
              "financing"),
          5,
          3,
          7,
          6,
          6,
          1.0 / 3,
          1.0 / 4,
          1.0 / 3,
          5,
          3,
          3,
          1.0 / 5,
          1.0 / 7,
          6,
          3,
          4,
          6,
          1.0 / 5,
          1.0 / 3,
          1.0 / 4,
          1.0 / 7,
          1.0 / 8,
          1.0 / 2,
          1.0 / 5,
          1.0 / 6,
          1.0 / 5,
          1.0 / 6,
          1.0 / 2);

  static final double[] HOUSE_PRIORITIES = {.173, .054, .188, .018, .031, .036, .167, .333};

  /**
   * The wealth of nations: T. L. Saaty, "A scaling method for priorities in hierarchical
   * structures", <i>Journal of Mathematical Psychology</i> 15 (1977), and <i>The Analytic Hierarchy
   * Process</i> (1980). Printed: λ_max = 7.61.
   */
  static final JudgementMatrix WEALTH =
      JudgementMatrix.ofUpperTriangle(
          criteria("US", "USSR", "China", "France", "UK", "Japan", "W. Germany"),
          4,
          9,
          6,
          6,
          5,
          5,
          7,
          5,
          5,
          3,
          4,
          1.0 / 5,
          1.0 / 5,
          1.0 / 7,
          1.0 / 5,
          1,
          1.0 / 3,
          1.0 / 3,
          1.0 / 3,
          1.0 / 3,
          2);

  static final double[] WEALTH_PRIORITIES = {.427, .230, .021, .052, .052, .123, .094};

  /**
   * Which drink is consumed more in the United States: T. L. Saaty, "Decision making with the
   * analytic hierarchy process", <i>International Journal of Services Sciences</i> 1 (2008), 83–98.
   * Printed: consistency ratio 0.022.
   */
  static final JudgementMatrix DRINKS =
      JudgementMatrix.ofUpperTriangle(
          criteria("coffee", "wine", "tea", "beer", "sodas", "milk", "water"),
          9,
          5,
          2,
          1,
          1,
          1.0 / 2,
          1.0 / 3,
          1.0 / 9,
          1.0 / 9,
          1.0 / 9,
          1.0 / 9,
          1.0 / 3,
          1.0 / 4,
          1.0 / 3,
          1.0 / 9,
          1.0 / 2,
          1,
          1.0 / 3,
          2,
          1.0 / 2,
          1.0 / 3);

  static final double[] DRINK_PRIORITIES = {.177, .019, .042, .116, .190, .129, .327};

  private SaatyExamples() {}

  static List<CriterionId> criteria(String... names) {
    return Arrays.stream(names).map(CriterionId::new).toList();
  }
}
