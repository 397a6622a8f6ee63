package io.cesuan.worker.release;

import java.util.regex.Pattern;

/**
 * A validated release that is not stored yet.
 *
 * @param metadata where it comes from
 * @param content its figures
 * @param tableSchema the whole Frictionless Table Schema the figures were validated against, as
 *     JSON
 */
public record ReleaseCandidate(
    ReleaseMetadata metadata, ReleaseContent content, String tableSchema) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Rejects a dataset whose code is not in lower-case words joined by hyphens. */
  public ReleaseCandidate {
    if (!isDatasetCode(content.dataset())) {
      throw new IllegalArgumentException(
          "expected a dataset code such as \"province-gdp\", found \"" + content.dataset() + "\"");
    }
  }

  /** Whether a text can be the code of a dataset: lower-case words joined by hyphens. */
  public static boolean isDatasetCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Code of the dataset that the release belongs to. */
  public String dataset() {
    return content.dataset();
  }
}
