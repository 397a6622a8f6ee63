package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The grades g_1…g_q and their scores: the columns of every membership matrix.
 *
 * @param grades the grades in a fixed order; at least two, with distinct labels and distinct scores
 */
public record GradeScale(List<Grade> grades) {

  /**
   * Copies the grades.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repetition
   */
  public GradeScale {
    grades = List.copyOf(grades);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "grade scale");
    defects.require(grades.size() >= 2, "expected at least two grades, found " + grades.size());
    Set<String> labels = new HashSet<>();
    Set<Double> scores = new HashSet<>();
    for (Grade grade : grades) {
      defects.require(
          labels.add(grade.label()), "expected distinct labels, found again " + grade.label());
      defects.require(
          scores.add(grade.score()),
          "expected distinct scores, found again " + grade.score() + " of " + grade.label());
    }
    defects.throwIfAny();
  }

  /** The number of grades q. */
  public int size() {
    return grades.size();
  }

  /** The scores g, one element per grade. */
  public Vector scores() {
    return Vector.generate(size(), grade -> grades.get(grade).score());
  }

  /** The index of a grade, counted from 0, if the scale has it. */
  public OptionalInt findIndex(String label) {
    return IntStream.range(0, size())
        .filter(grade -> grades.get(grade).label().equals(label))
        .findFirst();
  }
}
