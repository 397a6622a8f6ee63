package io.cesuan.worker.stage;

import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs a stage required, loaded.
 *
 * @param tables selected rows of releases laid out as tables, by name of the input
 * @param matrices releases laid out as matrices, by name of the input
 * @param artifacts canonical JSON of outputs of other stages, by name of the input
 */
public record StageInputs(
    Map<String, ReleaseTable> tables,
    Map<String, ReleaseMatrix> matrices,
    Map<String, String> artifacts) {

  /** The selected rows of the release required under this name. */
  public ReleaseTable table(String name) {
    return required(tables.get(name), name, "table");
  }

  /** The matrix of the release required under this name. */
  public ReleaseMatrix matrix(String name) {
    return required(matrices.get(name), name, "matrix");
  }

  /** The output of another stage required under this name. */
  public <T> T artifact(String name, Class<T> type) {
    return CanonicalJson.read(required(artifacts.get(name), name, "artifact"), type);
  }

  private static <T> T required(@Nullable T input, String name, String kind) {
    if (input == null) {
      throw new IllegalStateException("the stage did not require a " + kind + " named " + name);
    }
    return input;
  }
}
