package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.regional.AttributionBasis;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.CoreOutput;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.regional.ProductReconciliation;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.regional.TierContributions;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * M6: value added of one year by province, tier, macro-region and key region, with shares of
 * regional gross domestic product and ranks.
 */
final class RegionsStage implements Stage<RegionsStage.Parameters> {
  /** Name of the output with the attribution, an {@link AttributionFigures}. */
  static final String ATTRIBUTION = "attribution";

  /** Name of the output with the products of provinces and nation, a {@link Reconciliation}. */
  static final String RECONCILIATION = "reconciliation";

  private static final String CONTRIBUTION = "value-added";
  private static final String SECTIONS = "section-value-added";
  private static final String PRODUCT = "gdp";
  private static final String PROVINCE_PRODUCTS = "province-gdp";
  private static final String PROVINCES = "provinces";
  private static final String CORE_OUTPUT = "core-output";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year to measure
   * @param method how value added is attributed
   * @param missingCoreOutput what to do about a province without core-sector output
   */
  record Parameters(
      int year, AttributionMethod method, MissingCoreOutputPolicy missingCoreOutput) {}

  /**
   * The products of the provinces together beside those of the nation, as an artifact holds them.
   * They are stated and not distributed: the weights of the provinces sum to one.
   *
   * @param unit code of the unit of all figures
   * @param tiers section value added of the nation beside the provinces, by number of the tier
   * @param sections section value added of the nation beside the provinces
   * @param product gross domestic product of the nation beside the provinces
   */
  record Reconciliation(String unit, SortedMap<String, Line> tiers, Line sections, Line product) {
    Reconciliation {
      tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    }

    /**
     * Two figures of the sources for the same thing.
     *
     * @param nation the figure of the nation
     * @param provinces the sum of the figures of the provinces
     * @param difference Σ provinces − nation
     * @param relativeDifference difference / nation
     */
    record Line(double nation, double provinces, double difference, double relativeDifference) {
      static Line of(ProductReconciliation.Line line) {
        StatedQuantity difference = line.difference();
        return new Line(
            line.nation().value(),
            line.regions().value(),
            difference.value(),
            difference.dividedBy(line.nation()).value());
      }
    }

    static Reconciliation of(ProductReconciliation reconciliation, StatedQuantity product) {
      SortedMap<String, Line> tiers = new TreeMap<>();
      reconciliation
          .tiers()
          .forEach((tier, line) -> tiers.put(String.valueOf(tier.number()), Line.of(line)));
      ProductReconciliation.Line total = reconciliation.total();
      return new Reconciliation(
          total.nation().unit().code(),
          tiers,
          Line.of(total),
          Line.of(
              new ProductReconciliation.Line(product.in(total.nation().unit()), total.regions())));
    }
  }

  @Override
  public String name() {
    return StageNames.REGIONS;
  }

  @Override
  public String methodVersion() {
    return "M6/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return specification.measuredYears().stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(
        Integer.parseInt(part),
        specification.regions().method(),
        specification.regions().missingCoreOutput());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    int year = Integer.parseInt(part);
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(
        new Requirement.OfStage(CONTRIBUTION, StageNames.EXTENSION, part, ObservationSet.OUTPUT));
    requirements.add(
        new Requirement.OfStage(
            SECTIONS, StageNames.COMPLETION, "", CompletionStage.sectionsOf(year)));
    requirements.add(
        new Requirement.OfStage(
            PRODUCT, StageNames.COMPLETION, "", CompletionStage.productOf(year)));
    requirements.add(
        new Requirement.OfRelease(
            PROVINCE_PRODUCTS,
            specification.datasets().provinceGdp(),
            RegionalProducts.selection(specification, year)));
    requirements.add(
        new Requirement.OfRelease(
            PROVINCES, specification.datasets().provinces(), Selection.all()));
    if (specification.regions().method() == AttributionMethod.CAII_2023) {
      requirements.add(
          new Requirement.OfStage(
              CORE_OUTPUT, StageNames.CORE_OUTPUT, "", CoreOutputStage.outputOf(year)));
    }
    return requirements;
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    int year = parameters.year();
    ProvinceTable provinces = ProvinceTable.of(inputs.table(PROVINCES));
    List<RegionalProduct> products =
        RegionalProducts.of(inputs.table(PROVINCE_PRODUCTS), "province", year);
    RegionalProducts.requireProvinces(year, products, provinces.codes());
    AnnualContribution contribution =
        ContributionObservations.toContribution(
            inputs.artifact(CONTRIBUTION, ObservationSet.class), year);
    // η = Z / GDP has the section value added below the line that is above it in M5.
    SectionValues sections =
        inputs.artifact(SECTIONS, SectionFigures.class).toValues().in(Unit.HUNDRED_MILLION_CNY);
    AttributionBasis basis =
        new AttributionBasis(
            TierContributions.of(contribution),
            new RegionalProduct(RegionCode.CHINA, year, sections.totalsByTier()),
            products);
    RegionalAttribution attribution =
        RegionalAttribution.of(
            parameters.method(), basis, coreOutputs(parameters, inputs, products));

    Reconciliation reconciliation =
        Reconciliation.of(
            basis.reconciliation(),
            inputs.artifact(PRODUCT, CompletionStage.NationalFigure.class).toQuantity());
    List<String> warnings = new ArrayList<>(RegionalProducts.warnings("province", year, products));
    warnings.add(warningOf(year, reconciliation));
    return new StageResult(
        new TreeMap<>(
            Map.of(
                ObservationSet.OUTPUT,
                RegionalObservations.of(attribution, provinces.groupings()),
                ATTRIBUTION,
                AttributionFigures.of(attribution),
                RECONCILIATION,
                reconciliation)),
        warnings);
  }

  private static List<CoreOutput> coreOutputs(
      Parameters parameters, StageInputs inputs, List<RegionalProduct> products) {
    return parameters.method() == AttributionMethod.CAII_2023
        ? List.of(
            new CoreOutput(
                    CoreOutputStage.SECTION,
                    parameters.year(),
                    inputs.artifact(CORE_OUTPUT, RegionFigures.class).toFigures())
                .completed(products, parameters.missingCoreOutput()))
        : List.of();
  }

  private static String warningOf(int year, Reconciliation reconciliation) {
    Reconciliation.Line line = reconciliation.product();
    return String.format(
        Locale.ROOT,
        "gross domestic product of %d: the provinces sum to %.1f, the nation has %.1f %s, a difference"
            + " of %+.2f%%; stated, not distributed: the weights of the provinces sum to one",
        year,
        line.provinces(),
        line.nation(),
        reconciliation.unit(),
        100 * line.relativeDifference());
  }
}
