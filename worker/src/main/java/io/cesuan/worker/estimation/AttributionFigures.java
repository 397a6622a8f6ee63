package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.regional.AttributionBasis;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.CoreOutput;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalContribution;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.regional.RegionalTier;
import io.cesuan.economics.regional.TierContributions;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.estimation.SectionFigures.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attribution of a year to provinces (M6) as an artifact holds it: what it rests on and what
 * came of it, so that cities and employment take it up without attributing anew.
 *
 * @param year the calendar year
 * @param method code of the method
 * @param unit code of the unit of all money but core-sector output
 * @param nation value added of the nation by number of the tier
 * @param directBySection direct value added of the nation by core section
 * @param nationProduct gross domestic product of the nation by number of the tier
 * @param coreOutputs output of core sectors by section, completed
 * @param provinces what is attributed to each province, by its code
 */
record AttributionFigures(
    int year,
    String method,
    String unit,
    SortedMap<String, Parts> nation,
    SortedMap<String, Figure> directBySection,
    SortedMap<String, Figure> nationProduct,
    SortedMap<String, RegionFigures> coreOutputs,
    SortedMap<String, Province> provinces) {

  AttributionFigures {
    nation = Collections.unmodifiableSortedMap(new TreeMap<>(nation));
    directBySection = Collections.unmodifiableSortedMap(new TreeMap<>(directBySection));
    nationProduct = Collections.unmodifiableSortedMap(new TreeMap<>(nationProduct));
    coreOutputs = Collections.unmodifiableSortedMap(new TreeMap<>(coreOutputs));
    provinces = Collections.unmodifiableSortedMap(new TreeMap<>(provinces));
  }

  /**
   * Value added by direct and penetration.
   *
   * @param direct direct value added
   * @param penetration penetration value added
   * @param total both together
   */
  record Parts(Figure direct, Figure penetration, Figure total) {
    static Parts of(Contribution contribution) {
      return new Parts(
          Figure.of(contribution.direct()),
          Figure.of(contribution.penetration()),
          Figure.of(contribution.total()));
    }

    Contribution toContribution(Unit unit) {
      return new Contribution(
          direct.toQuantity(unit), penetration.toQuantity(unit), total.toQuantity(unit));
    }
  }

  /**
   * A province.
   *
   * @param product its gross domestic product by number of the tier
   * @param tiers what is attributed to it by number of the tier
   * @param contribution what is attributed to it
   */
  record Province(
      SortedMap<String, Figure> product,
      SortedMap<String, ProvinceTier> tiers,
      Parts contribution) {
    Province {
      product = Collections.unmodifiableSortedMap(new TreeMap<>(product));
      tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    }
  }

  /**
   * A tier of a province.
   *
   * @param weight the ratio by which it was attributed
   * @param total value added
   * @param parts value added by direct and penetration, where the method tells them apart
   */
  record ProvinceTier(Figure weight, Figure total, Optional<Parts> parts) {}

  static AttributionFigures of(RegionalAttribution attribution) {
    AttributionBasis basis = attribution.basis();
    SortedMap<String, Parts> nation = new TreeMap<>();
    basis
        .contributions()
        .tiers()
        .forEach((tier, contribution) -> nation.put(codeOf(tier), Parts.of(contribution)));
    SortedMap<String, Figure> direct = new TreeMap<>();
    basis
        .contributions()
        .directBySection()
        .forEach((section, value) -> direct.put(section.name(), Figure.of(value)));
    SortedMap<String, RegionFigures> coreOutputs = new TreeMap<>();
    attribution
        .coreOutputs()
        .forEach(core -> coreOutputs.put(core.section().name(), RegionFigures.of(core.output())));
    SortedMap<String, Province> provinces = new TreeMap<>();
    attribution
        .regions()
        .forEach((region, contribution) -> provinces.put(region.value(), provinceOf(contribution)));
    return new AttributionFigures(
        attribution.year(),
        attribution.method().code(),
        basis.nation().unit().code(),
        nation,
        direct,
        figuresOf(basis.nation()),
        coreOutputs,
        provinces);
  }

  private static Province provinceOf(RegionalContribution contribution) {
    SortedMap<String, ProvinceTier> tiers = new TreeMap<>();
    contribution
        .tiers()
        .forEach(
            (tier, part) ->
                tiers.put(
                    codeOf(tier),
                    new ProvinceTier(
                        Figure.of(part.weight()),
                        Figure.of(part.total()),
                        part.findContribution().map(Parts::of))));
    return new Province(
        figuresOf(contribution.product()), tiers, Parts.of(contribution.contribution()));
  }

  /** The attribution that {@link #of} wrote, nothing computed anew. */
  RegionalAttribution toAttribution() {
    Unit money = Unit.getByCode(unit);
    SortedMap<Tier, Contribution> tiers = new TreeMap<>();
    nation.forEach((tier, parts) -> tiers.put(tierOf(tier), parts.toContribution(money)));
    SortedMap<Section, StatedQuantity> direct = new TreeMap<>();
    directBySection.forEach(
        (section, figure) -> direct.put(Section.getByCode(section), figure.toQuantity(money)));
    SortedMap<RegionCode, RegionalContribution> regions = new TreeMap<>();
    provinces.forEach(
        (code, province) -> {
          RegionCode region = new RegionCode(code);
          regions.put(region, toContribution(region, province, money));
        });
    List<CoreOutput> outputs = new ArrayList<>();
    coreOutputs.forEach(
        (section, output) ->
            outputs.add(new CoreOutput(Section.getByCode(section), year, output.toFigures())));
    return new RegionalAttribution(
        AttributionMethod.getByCode(method),
        new AttributionBasis(
            new TierContributions(year, tiers, direct),
            productOf(RegionCode.CHINA, nationProduct, money),
            regions.values().stream().map(RegionalContribution::product).toList()),
        outputs,
        regions);
  }

  private RegionalContribution toContribution(RegionCode region, Province province, Unit money) {
    SortedMap<Tier, RegionalTier> tiers = new TreeMap<>();
    province
        .tiers()
        .forEach(
            (tier, part) ->
                tiers.put(
                    tierOf(tier),
                    new RegionalTier(
                        part.weight().toQuantity(Unit.RATIO),
                        part.total().toQuantity(money),
                        part.parts().map(parts -> parts.toContribution(money)).orElse(null))));
    return new RegionalContribution(
        productOf(region, province.product(), money),
        tiers,
        province.contribution().toContribution(money));
  }

  private RegionalProduct productOf(
      RegionCode region, SortedMap<String, Figure> figures, Unit money) {
    SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
    figures.forEach((tier, figure) -> tiers.put(tierOf(tier), figure.toQuantity(money)));
    return new RegionalProduct(region, year, tiers);
  }

  private static SortedMap<String, Figure> figuresOf(RegionalProduct product) {
    SortedMap<String, Figure> figures = new TreeMap<>();
    product.tiers().forEach((tier, value) -> figures.put(codeOf(tier), Figure.of(value)));
    return figures;
  }

  private static String codeOf(Tier tier) {
    return String.valueOf(tier.number());
  }

  private static Tier tierOf(String code) {
    for (Tier tier : Tier.values()) {
      if (codeOf(tier).equals(code)) {
        return tier;
      }
    }
    throw new IllegalStateException("stored content has an unknown tier " + code);
  }
}
