package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A nation of two provinces to follow by hand. GDP by tier: nation 100, 400, 500; 110000 has 20,
 * 100, 300 and 440000 has 60, 300, 240, together 80, 400, 540. Value added, direct + penetration: 0
 * + 2, 10 + 30, 25 + 25, of which information services have 20 direct. η = 0.02, 0.1, 0.1.
 */
public final class TwoProvinces {

  /** The province with the larger tertiary industry. */
  public static final RegionCode BEIJING = new RegionCode("110000");

  /** The province with the larger secondary industry. */
  public static final RegionCode GUANGDONG = new RegionCode("440000");

  static final TierContributions CONTRIBUTIONS =
      new TierContributions(
          2020,
          new TreeMap<>(
              Map.of(
                  Tier.PRIMARY, contribution(0, 2),
                  Tier.SECONDARY, contribution(10, 30),
                  Tier.TERTIARY, contribution(25, 25))),
          new TreeMap<>(Map.of(Section.I, money(20))));

  static final RegionalProduct NATION = product("CHN", 100, 400, 500);

  /** The basis of the attribution. */
  public static final AttributionBasis BASIS =
      new AttributionBasis(
          CONTRIBUTIONS,
          NATION,
          List.of(product("440000", 60, 300, 240), product("110000", 20, 100, 300)));

  private TwoProvinces() {}

  static StatedQuantity money(double value) {
    return money(value, Status.ACTUAL);
  }

  static StatedQuantity money(double value, Status status) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, status);
  }

  static Contribution contribution(double direct, double penetration) {
    return Contribution.of(money(direct), money(penetration));
  }

  static RegionalProduct product(String code, double primary, double secondary, double tertiary) {
    return product(2020, code, primary, secondary, tertiary);
  }

  static RegionalProduct product(
      int year, String code, double primary, double secondary, double tertiary) {
    return RegionalProduct.of(
        new RegionCode(code), year, money(primary), money(secondary), money(tertiary));
  }

  /** Software revenue by region, regions in pairs with numbers. */
  static CoreOutput software(Map<String, Double> revenue) {
    TreeMap<RegionCode, StatedQuantity> output = new TreeMap<>();
    revenue.forEach((code, value) -> output.put(new RegionCode(code), money(value)));
    return new CoreOutput(Section.I, 2020, new Figures<>("software revenue", output));
  }
}
