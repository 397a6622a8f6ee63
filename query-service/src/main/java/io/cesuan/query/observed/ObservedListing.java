package io.cesuan.query.observed;

import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.CodeFilter;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.snapshot.CodeList;
import io.cesuan.query.snapshot.ObservedSeries;
import io.cesuan.query.snapshot.Snapshot;
import io.grpc.Status;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Answers ListObservedFigures from a snapshot. */
final class ObservedListing {
  private ObservedListing() {}

  /**
   * The figures that meet a request.
   *
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT naming every filter that cannot be met;
   *     FAILED_PRECONDITION where the latest release cannot be served
   */
  static ListObservedFiguresResponse list(ListObservedFiguresRequest request, Snapshot snapshot) {
    ObservedSeries series = snapshot.observed();
    if (series.defect().isPresent()) {
      throw Status.FAILED_PRECONDITION
          .withDescription(
              series.defect().get() + "; import a release of the dataset that is as it should be")
          .asRuntimeException();
    }
    ListObservedFiguresResponse.Builder response = ListObservedFiguresResponse.newBuilder();
    series.release().ifPresent(response::setRelease);
    RequestDefects defects = new RequestDefects();
    BitSet regions =
        CodeFilter.positions(
            "regions", request.getRegionsList(), snapshot.catalog().regions(), defects);
    if (series.figures().isEmpty()) {
      // With nothing to filter no indicator and no source could be known.
      defects.throwIfAny();
      return response.build();
    }
    BitSet indicators =
        CodeFilter.positions(
            "indicators", request.getIndicatorsList(), series.indicators(), defects);
    List<String> sources = sources(request.getSourcesList(), series, defects);
    defects.throwIfAny();

    int turn = 0;
    for (ObservedFigure figure : series.figures()) {
      Cancellation.throwIfCancelled(turn++);
      if (passes(figure.getIndicator(), series.indicators(), indicators)
          && (request.getRegionsCount() == 0
              || passes(figure.getRegion(), snapshot.catalog().regions(), regions))
          && occursIn(figure.getSource(), sources)) {
        response.addFigures(figure);
      }
    }
    return response.build();
  }

  private static boolean passes(String code, CodeList<?> codes, BitSet positions) {
    OptionalInt position = codes.findPosition(code);
    return position.isPresent() && positions.get(position.getAsInt());
  }

  private static List<String> sources(
      List<String> filter, ObservedSeries series, RequestDefects defects) {
    List<String> known =
        series.figures().stream().map(ObservedFigure::getSource).distinct().toList();
    for (int i = 0; i < filter.size(); i++) {
      Cancellation.throwIfCancelled(i);
      List<String> text = List.of(filter.get(i).toLowerCase(Locale.ROOT));
      if (filter.get(i).isBlank() || known.stream().noneMatch(source -> occursIn(source, text))) {
        defects.add(
            "sources[" + i + "]",
            "expected a text that occurs in a source, found %s; sources: %s"
                .formatted(
                    RequestDefects.quote(filter.get(i)),
                    known.stream().map(RequestDefects::quote).collect(Collectors.joining(", "))));
      }
    }
    return filter.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether any of the texts, in lower case, occurs in a source; also where there is no text. */
  private static boolean occursIn(String source, List<String> texts) {
    String lower = source.toLowerCase(Locale.ROOT);
    return texts.isEmpty() || texts.stream().anyMatch(lower::contains);
  }
}
