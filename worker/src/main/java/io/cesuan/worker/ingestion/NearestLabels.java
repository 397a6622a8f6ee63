package io.cesuan.worker.ingestion;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The valid labels that someone who wrote an unknown one may have meant. */
final class NearestLabels {
  private static final int OFFERED = 3;
  private static final int FEW = 6;

  private NearestLabels() {}

  /** Names every valid label where they are few, else those with the fewest differing letters. */
  static String oneOf(Collection<String> valid, String unknown) {
    if (valid.size() <= FEW) {
      return "one of " + quoted(List.copyOf(valid));
    }
    List<String> nearest =
        valid.stream()
            .sorted(
                Comparator.<String>comparingInt(
                        label -> LevenshteinDistance.getDefaultInstance().apply(label, unknown))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(OFFERED)
            .toList();
    return "one of the %d labels (nearest: %s)".formatted(valid.size(), quoted(nearest));
  }

  private static String quoted(List<String> labels) {
    return labels.stream().map(Defect::quote).collect(Collectors.joining(", "));
  }
}
