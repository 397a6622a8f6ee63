package io.cesuan.economics.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final Figures<String> FIGURES =
      figures(Map.of("a", 20.0, "b", 40.0, "c", 20.0, "d", 10.0, "e", 10.0));

  private static Figures<String> figures(Map<String, Double> numbers) {
    TreeMap<String, StatedQuantity> values = new TreeMap<>();
    numbers.forEach((key, value) -> values.put(key, TwoProvinces.money(value)));
    return new Figures<>("figures", values);
  }

  @Test
  void tiesShareTheLowerRankNumberAndTheNextRankIsThatOfItsPlace() {
    Ranking<String> ranking = FIGURES.ranking();
    assertThat(ranking.places())
        .extracting(Ranking.Place::key)
        .containsExactly("b", "a", "c", "d", "e");
    assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 2, 2, 4, 4);
    assertThat(ranking.getRank("c")).isEqualTo(2);
    assertThat(ranking.findRank("z")).isEmpty();
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> ranking.getRank("z")))
        .hasMessageContaining("found z");
  }

  @Test
  void theFirstPlacesAreAsManyAsAskedFor() {
    assertThat(FIGURES.ranking().first(2)).extracting(Ranking.Place::key).containsExactly("b", "a");
    assertThat(FIGURES.ranking().totalOfFirst(3).value()).isEqualTo(80);
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA, () -> FIGURES.ranking().totalOfFirst(6)))
        .hasMessageContaining("between 1 and 5 first places, found 6");
  }

  @Test
  void sharesAreOfTheTotalOrOfAnyWhole() {
    assertThat(FIGURES.shares().getValue("b").value()).isEqualTo(0.4);
    assertThat(FIGURES.shares().total().value()).isCloseTo(1, within(1e-15));
    StatedQuantity whole = StatedQuantity.of(200e8, Unit.CNY, Status.ESTIMATED);
    assertThat(FIGURES.sharesOf(whole).getValue("b"))
        .isEqualTo(StatedQuantity.of(0.2, Unit.RATIO, Status.ESTIMATED));
    Failures.failure(FailureReason.INVALID_INPUT, () -> FIGURES.sharesOf(TwoProvinces.money(0)));
  }

  @Test
  void growthNeedsBothYearsAndAnEarlierFigureThatIsNotZero() {
    Figures<String> earlier = figures(Map.of("a", 16.0, "b", 0.0, "z", 1.0));
    assertThat(FIGURES.growthSince(earlier))
        .isEqualTo(Map.of("a", StatedQuantity.of(0.25, Unit.RATIO, Status.ACTUAL)));
  }

  @Test
  void aFigureEqualToTheThresholdIsNotAboveIt() {
    assertThat(FIGURES.countAbove(TwoProvinces.money(20))).isEqualTo(1);
    assertThat(FIGURES.countAbove(StatedQuantity.of(19e8, Unit.CNY, Status.ACTUAL))).isEqualTo(3);
  }

  @Test
  void groupsAddUpAndAMissingMemberIsNamed() {
    Figures<RegionCode> regions =
        new Figures<>(
            "value added",
            new TreeMap<>(
                Map.of(
                    new RegionCode("AUS"), TwoProvinces.money(1),
                    new RegionCode("CHN"), TwoProvinces.money(2),
                    new RegionCode("JPN"), TwoProvinces.money(4, Status.FORECAST))));
    RegionGrouping grouping =
        new RegionGrouping(
            "income group",
            new TreeMap<>(Map.of(new RegionCode("AUS"), "high", new RegionCode("JPN"), "high")));
    assertThat(grouping.totals(regions).values())
        .isEqualTo(Map.of("high", TwoProvinces.money(5, Status.FORECAST)));
    assertThat(grouping.groups().keySet()).containsExactly("high");
    assertThat(grouping.counts(List.of(new RegionCode("AUS"), new RegionCode("CHN"))))
        .isEqualTo(Map.of("high", 1));
    RegionGrouping wider =
        new RegionGrouping("income group", new TreeMap<>(Map.of(new RegionCode("USA"), "high")));
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> wider.totals(regions)))
        .hasMessageContaining("group high: expected a figure of region USA, found none");
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> new RegionGrouping("x", new TreeMap<>(Map.of(new RegionCode("USA"), " "))));
  }

  @Test
  void figuresOfSeveralUnitsAreRejected() {
    TreeMap<String, StatedQuantity> mixed = new TreeMap<>(FIGURES.values());
    mixed.put("b", StatedQuantity.of(1, Unit.MILLION_USD, Status.ACTUAL));
    assertThat(Failures.failure(FailureReason.UNIT_MISMATCH, () -> new Figures<>("figures", mixed)))
        .hasMessageContaining("b: expected a figure in 100 million CNY, found 1.0 million USD");
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA,
        () -> new Figures<>("figures", new TreeMap<String, StatedQuantity>()));
  }
}
