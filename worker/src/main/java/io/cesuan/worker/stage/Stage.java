package io.cesuan.worker.stage;

import io.cesuan.worker.specification.Specification;
import java.util.List;

/**
 * A pure function from declared inputs to named outputs, computed once for each key.
 *
 * @param <P> the parameters it takes from a specification: a record that canonical JSON can write
 */
public interface Stage<P> {
  /** Its name, as in docs/ARCHITECTURE.md. */
  String name();

  /**
   * The method and how often our reading of it changed, such as "M3/1". Another version is another
   * key: raise it with every change that may change an output bit.
   */
  String methodVersion();

  /** The parts it is computed in, such as the years; one empty part where it is computed once. */
  default List<String> parts(Specification specification) {
    return List.of("");
  }

  /** The parameters it takes from the specification. */
  P parameters(Specification specification, String part);

  /** The inputs it computes from, and nothing else. */
  List<Requirement> requirements(Specification specification, String part);

  /**
   * Computes the outputs.
   *
   * @throws io.cesuan.economics.failure.EconomicsException if the inputs break a precondition of
   *     the method
   */
  StageResult compute(P parameters, StageInputs inputs);
}
