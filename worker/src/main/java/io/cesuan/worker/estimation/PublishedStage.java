package io.cesuan.worker.estimation;

import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that the institutes published, of every year they printed, in our indicators and
 * units. They are a stage apart from the {@link ComparisonStage comparison}, so that they carry no
 * caveat of what was measured.
 */
final class PublishedStage implements Stage<Map<String, String>> {
  private static final String PUBLISHED = "published";

  @Override
  public String name() {
    return StageNames.PUBLISHED;
  }

  @Override
  public String methodVersion() {
    return "published/1";
  }

  /** Nothing is taken from the specification. */
  @Override
  public Map<String, String> parameters(Specification specification, String part) {
    return Map.of();
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(requirement(specification));
  }

  /** All that was published. */
  static Requirement requirement(Specification specification) {
    return new Requirement.OfRelease(
        PUBLISHED, specification.datasets().published(), Selection.all());
  }

  static List<PublishedFigure> figures(StageInputs inputs) {
    return PublishedFigure.read(inputs.table(PUBLISHED));
  }

  @Override
  public StageResult compute(Map<String, String> parameters, StageInputs inputs) {
    List<PublishedFigure> figures = figures(inputs);
    Map<ObservationKey, PublishedFigure> mostRecent = PublishedFigure.mostRecent(figures);
    List<Observation> observations = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (PublishedFigure figure : figures) {
      figure
          .findKey()
          .flatMap(key -> Optional.ofNullable(mostRecent.get(key)))
          .ifPresent(
              served -> {
                if (served.equals(figure)) {
                  observations.add(observe(figure));
                } else {
                  warnings.add(
                      "%s %d %s %s: that of \"%s\" is served, not that of \"%s\""
                          .formatted(
                              figure.printedIndicator(),
                              figure.year(),
                              figure.region(),
                              figure.industry(),
                              served.source(),
                              figure.source()));
                }
              });
    }
    return StageResult.of(ObservationSet.OUTPUT, new ObservationSet(observations), warnings);
  }

  private static Observation observe(PublishedFigure figure) {
    return new Observation(
        figure.indicator().orElseThrow().publishedCode(),
        figure.year(),
        figure.region(),
        figure.industry(),
        figure.value(),
        figure.unit(),
        figure.status().code());
  }
}
