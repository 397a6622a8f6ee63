package io.cesuan.economics.weights;

import io.cesuan.economics.relevance.ExpertId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The priorities of a group of experts.
 *
 * @param aggregation how they were aggregated
 * @param priorities the priorities of the group
 * @param group the assessment of the matrix of mean judgements; absent for {@link
 *     GroupAggregation#PRIORITIES}, which has none
 * @param experts the assessment of each expert's own matrix, in the order of the panel
 */
public record GroupAssessment(
    GroupAggregation aggregation,
    Priorities priorities,
    Optional<PriorityAssessment> group,
    Map<ExpertId, PriorityAssessment> experts) {

  /** Copies the map. */
  public GroupAssessment {
    experts = Collections.unmodifiableMap(new LinkedHashMap<>(experts));
  }

  /**
   * One warning for the group's matrix and for each expert's where CR ≥ 0.1, naming the most
   * inconsistent triad.
   *
   * @param subject what was judged, for the head of the warnings
   */
  public List<String> warnings(String subject) {
    List<String> warnings = new ArrayList<>();
    group.ifPresent(
        assessment -> warnings.addAll(assessment.warnings(subject + ", mean judgements")));
    experts.forEach(
        (expert, assessment) ->
            warnings.addAll(assessment.warnings(subject + ", expert " + expert)));
    return List.copyOf(warnings);
  }
}
