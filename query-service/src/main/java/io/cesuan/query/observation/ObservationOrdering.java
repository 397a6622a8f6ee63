package io.cesuan.query.observation;

import io.cesuan.api.v1.ObservationField;
import io.cesuan.api.v1.ObservationOrder;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.snapshot.PublishedObservation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order observations are returned in. It is total: what the request leaves open follows the
 * snapshot's own order, by indicator, region, industry and year.
 *
 * @param comparator the order asked for, up to ties; empty where it is the snapshot's own
 */
record ObservationOrdering(Optional<Comparator<PublishedObservation>> comparator) {
  /** The steps of the snapshot's own order; any number of the first of them needs no sorting. */
  private static final List<ObservationField> OWN_ORDER =
      List.of(
          ObservationField.OBSERVATION_FIELD_INDICATOR,
          ObservationField.OBSERVATION_FIELD_REGION,
          ObservationField.OBSERVATION_FIELD_INDUSTRY,
          ObservationField.OBSERVATION_FIELD_YEAR);

  /**
   * Reads the ordering of a request.
   *
   * @param steps most significant first
   * @param defects receives every step that cannot be taken; if any is added the result is void
   */
  static ObservationOrdering of(List<ObservationOrder> steps, RequestDefects defects) {
    Optional<Comparator<PublishedObservation>> comparator = Optional.empty();
    Set<ObservationField> seen = EnumSet.noneOf(ObservationField.class);
    for (int i = 0; i < steps.size(); i++) {
      Cancellation.throwIfCancelled(i);
      ObservationOrder step = steps.get(i);
      String path = "order_by[" + i + "].field";
      Optional<Comparator<PublishedObservation>> by = by(step.getField());
      if (by.isEmpty()) {
        defects.add(
            path,
            "expected an ObservationField to order by, found "
                + (step.getField() == ObservationField.UNRECOGNIZED
                    ? "the unknown number " + step.getFieldValue()
                    : step.getField()));
      } else if (!seen.add(step.getField())) {
        defects.add(path, "expected each field once, found " + step.getField() + " again");
      } else {
        Comparator<PublishedObservation> next =
            step.getDescending() ? by.get().reversed() : by.get();
        comparator = Optional.of(comparator.map(before -> before.thenComparing(next)).orElse(next));
      }
    }
    return new ObservationOrdering(isOwnOrder(steps) ? Optional.empty() : comparator);
  }

  /**
   * The observations in this order.
   *
   * @param observations in the snapshot's own order; left as they are
   */
  List<PublishedObservation> sort(List<PublishedObservation> observations) {
    if (comparator.isEmpty()) {
      return observations;
    }
    Cancellation.throwIfCancelled();
    List<PublishedObservation> sorted = new ArrayList<>(observations);
    sorted.sort(comparator.get()); // stable: ties stay in the snapshot's order
    Cancellation.throwIfCancelled();
    return sorted;
  }

  private static boolean isOwnOrder(List<ObservationOrder> steps) {
    return steps.size() <= OWN_ORDER.size()
        && steps.stream().noneMatch(ObservationOrder::getDescending)
        && steps.stream()
            .map(ObservationOrder::getField)
            .toList()
            .equals(OWN_ORDER.subList(0, steps.size()));
  }

  private static Optional<Comparator<PublishedObservation>> by(ObservationField field) {
    return switch (field) {
      case OBSERVATION_FIELD_INDICATOR ->
          Optional.of(Comparator.comparingInt(o -> o.at().indicator()));
      case OBSERVATION_FIELD_YEAR -> Optional.of(Comparator.comparingInt(o -> o.at().year()));
      case OBSERVATION_FIELD_REGION -> Optional.of(Comparator.comparingInt(o -> o.at().region()));
      case OBSERVATION_FIELD_INDUSTRY ->
          Optional.of(Comparator.comparingInt(o -> o.at().industry()));
      case OBSERVATION_FIELD_VALUE ->
          Optional.of(Comparator.comparingDouble(o -> o.message().getValue()));
      case OBSERVATION_FIELD_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }
}
