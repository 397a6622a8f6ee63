package io.cesuan.query.snapshot;

import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.api.v1.ObservedRelease;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that other publishers printed, from one release of the dataset {@value #DATASET}. They
 * are kept apart from observations on purpose: they are no estimates of ours and have no vintage.
 */
public final class ObservedSeries {
  /** Code of the dataset. */
  public static final String DATASET = "observed";

  private static final ObservedSeries NONE =
      new ObservedSeries(Optional.empty(), List.of(), Optional.empty());

  private final Optional<ObservedRelease> release;
  private final List<ObservedFigure> figures;
  private final CodeList<ObservedFigure> indicators;
  private final Optional<String> defect;

  private ObservedSeries(
      Optional<ObservedRelease> release, List<ObservedFigure> figures, Optional<String> defect) {
    this.release = release;
    this.figures = List.copyOf(figures);
    Map<String, ObservedFigure> first = new LinkedHashMap<>();
    figures.forEach(figure -> first.putIfAbsent(figure.getIndicator(), figure));
    this.indicators = CodeList.ofObservedIndicators(List.copyOf(first.values()));
    this.defect = defect;
  }

  /** No release was imported. */
  public static ObservedSeries none() {
    return NONE;
  }

  /**
   * The figures of a release.
   *
   * @param figures in the order they are served in
   * @throws IllegalArgumentException if a value is not finite
   */
  public static ObservedSeries of(ObservedRelease release, List<ObservedFigure> figures) {
    for (ObservedFigure figure : figures) {
      if (!Double.isFinite(figure.getValue())) {
        throw new IllegalArgumentException(
            "expected a finite value, found %s in the observed figure %s, %s, %s"
                .formatted(
                    figure.getValue(),
                    figure.getIndicator(),
                    figure.getPeriod(),
                    figure.getRegion()));
      }
    }
    return new ObservedSeries(Optional.of(release), figures, Optional.empty());
  }

  /**
   * A release that cannot be served. Observations do not depend on it, so it does not stop them.
   *
   * @param defect what was expected and what was found
   */
  public static ObservedSeries unfit(ObservedRelease release, String defect) {
    return new ObservedSeries(Optional.of(release), List.of(), Optional.of(defect));
  }

  /** The release the figures come from; empty where none was imported. */
  public Optional<ObservedRelease> release() {
    return release;
  }

  /** The figures, in the order of the release. */
  public List<ObservedFigure> figures() {
    return figures;
  }

  /** What was counted, in the order of the release; each with the first figure of it. */
  public CodeList<ObservedFigure> indicators() {
    return indicators;
  }

  /** Why the release cannot be served; empty where it can. */
  public Optional<String> defect() {
    return defect;
  }
}
