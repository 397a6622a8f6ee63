package io.cesuan.economics.penetration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must be true of penetration value added in every productive economy. */
class PenetrationPropertiesTest {

  /** Relative to the largest figure of the table: sums of numbers of very different size. */
  private static final double ROUNDING = 1e-11;

  /** A productive table and an S for some of its sectors, among them often exactly 0 and 1. */
  private record Economy(InputOutputTable table, RelevanceCoefficients relevance, Random random) {

    PenetrationResult augmented() {
      return AugmentedLeontiefModel.evaluate(table, relevance);
    }

    PenetrationResult closedForm() {
      return closedForm(relevance);
    }

    PenetrationResult closedForm(RelevanceCoefficients other) {
      return ClosedFormPenetration.of(table, relevance.sectors()).evaluate(other);
    }

    double precision() {
      double largest = 0;
      for (double output : table.grossOutput().values().toArray()) {
        largest = Math.max(largest, output);
      }
      return ROUNDING * largest;
    }
  }

  @Provide
  Arbitrary<Economy> economies() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(2, 15))
        .as((seed, size) -> economy(new Random(seed), size));
  }

  private static Economy economy(Random random, int size) {
    InputOutputTable table = SmallTables.random(random, size);
    List<SectorCode> sectors = new ArrayList<>(table.sectors().codes());
    Collections.shuffle(sectors, random);
    int core = 1 + random.nextInt(size);
    double[] relevance =
        IntStream.range(0, core)
            .mapToDouble(
                sector ->
                    switch (random.nextInt(6)) {
                      case 0 -> 0;
                      case 1 -> 1;
                      default -> random.nextDouble();
                    })
            .toArray();
    return new Economy(table, OfficialTables.relevance(sectors, relevance), random);
  }

  private static void assertClose(Vector found, Vector expected, double precision) {
    assertThat(found.size()).isEqualTo(expected.size());
    for (int index = 0; index < found.size(); index++) {
      assertThat(found.get(index)).isCloseTo(expected.get(index), within(precision));
    }
  }

  @Property(tries = 500)
  void theClosedFormEqualsTheAugmentedSolve(@ForAll("economies") Economy economy) {
    PenetrationResult augmented = economy.augmented();
    PenetrationResult closed = economy.closedForm();
    assertClose(closed.inducedOutput(), augmented.inducedOutput(), economy.precision());
    assertClose(closed.penetration(), augmented.penetration(), economy.precision());
  }

  @Property(tries = 200)
  void figuresAreNonNegativeUpToRoundingAndTheRemainderOfAWhollySplitSectorIsZero(
      @ForAll("economies") Economy economy) {
    PenetrationResult result = economy.augmented();
    Vector s = economy.relevance().spreadOver(economy.table().sectors());
    for (int sector = 0; sector < s.size(); sector++) {
      assertThat(result.inducedOutput().get(sector)).isGreaterThanOrEqualTo(-economy.precision());
      assertThat(result.penetration().get(sector)).isGreaterThanOrEqualTo(-economy.precision());
      if (s.get(sector) == 1) {
        assertThat(result.inducedRate().get(sector)).isZero();
        assertThat(result.penetration().get(sector)).isZero();
      }
    }
  }

  @Property(tries = 200)
  void moreRelevanceInducesMoreInEverySectorThatIsNotCore(
      @ForAll("economies") Economy economy, @ForAll @DoubleRange(min = 0, max = 1) double step) {
    double[] raised =
        IntStream.range(0, economy.relevance().size())
            .mapToDouble(core -> economy.relevance().values().get(core))
            .map(value -> value + step * (1 - value))
            .toArray();
    Vector before = economy.closedForm().inducedOutput();
    Vector after =
        economy
            .closedForm(OfficialTables.relevance(economy.relevance().sectors(), raised))
            .inducedOutput();
    for (int sector = 0; sector < before.size(); sector++) {
      if (economy
          .relevance()
          .findValue(economy.table().sectors().sector(sector).code())
          .isEmpty()) {
        assertThat(after.get(sector))
            .isGreaterThanOrEqualTo(before.get(sector) - economy.precision());
      }
    }
  }

  @Property(tries = 200)
  void withoutRelevanceNothingIsInduced(@ForAll("economies") Economy economy) {
    double[] none = new double[economy.relevance().size()];
    PenetrationResult result =
        economy.closedForm(OfficialTables.relevance(economy.relevance().sectors(), none));
    assertThat(result.total().value()).isZero();
  }

  @Property(tries = 200)
  void ratesDoNotDependOnTheUnitOfMoney(
      @ForAll("economies") Economy economy, @ForAll @IntRange(min = -8, max = 8) int exponent) {
    double factor = Math.pow(10, exponent);
    PenetrationResult original = economy.closedForm();
    PenetrationResult scaled =
        ClosedFormPenetration.of(
                SmallTables.scaled(economy.table(), factor), economy.relevance().sectors())
            .evaluate(economy.relevance());
    double rateScale = 0;
    for (double rate : original.inducedRate().toArray()) {
      rateScale = Math.max(rateScale, rate);
    }
    assertClose(scaled.inducedRate(), original.inducedRate(), 10 * ROUNDING * rateScale);
    assertThat(scaled.total().value() / factor)
        .isCloseTo(original.total().value(), within(economy.precision()));
  }

  @Property(tries = 200)
  void theOrderOfTheSectorsIsOfNoConsequence(@ForAll("economies") Economy economy) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, economy.table().sectors().size()).boxed().toList());
    Collections.shuffle(order, economy.random());
    PenetrationResult original = economy.closedForm();
    PenetrationResult permuted =
        ClosedFormPenetration.of(
                SmallTables.permuted(economy.table(), order), economy.relevance().sectors())
            .evaluate(economy.relevance());
    assertClose(
        permuted.penetration(),
        Vector.generate(order.size(), row -> original.penetration().get(order.get(row))),
        economy.precision());
  }

  @Property(tries = 50)
  void drawsAgreeWithSingleMeasurements(@ForAll("economies") Economy economy) {
    int draws = 3;
    int core = economy.relevance().size();
    Matrix relevance = Matrix.generate(core, draws, (row, column) -> economy.random().nextDouble());
    ClosedFormPenetration model =
        ClosedFormPenetration.of(economy.table(), economy.relevance().sectors());
    Matrix penetration = model.penetrationDraws(relevance, 1);
    Matrix induced = model.inducedOutputDraws(relevance, 1);
    Vector totals = model.totalPenetrationDraws(relevance, 1);
    for (int draw = 0; draw < draws; draw++) {
      PenetrationResult single =
          model.evaluate(
              OfficialTables.relevance(model.coreSectors(), relevance.column(draw).toArray()));
      assertClose(penetration.column(draw), single.penetration(), economy.precision());
      assertClose(induced.column(draw), single.inducedOutput(), economy.precision());
      assertThat(totals.get(draw))
          .isCloseTo(single.total().value(), within(economy.precision() * 15));
    }
  }
}
