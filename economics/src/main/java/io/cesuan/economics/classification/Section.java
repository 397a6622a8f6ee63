package io.cesuan.economics.classification;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;
import java.util.List;

/** The sections A–S of GB/T 4754-2017 (国民经济行业分类), in the order of the standard. */
public enum Section {
  /** Agriculture, forestry, animal husbandry and fishery (农、林、牧、渔业). */
  A(Tier.PRIMARY, "Agriculture, forestry, animal husbandry and fishery", "农、林、牧、渔业"),
  /** Mining (采矿业). */
  B(Tier.SECONDARY, "Mining", "采矿业"),
  /** Manufacturing (制造业). */
  C(Tier.SECONDARY, "Manufacturing", "制造业"),
  /** Production and supply of electricity, heat, gas and water (电力、热力、燃气及水生产和供应业). */
  D(
      Tier.SECONDARY,
      "Production and supply of electricity, heat, gas and water",
      "电力、热力、燃气及水生产和供应业"),
  /** Construction (建筑业). */
  E(Tier.SECONDARY, "Construction", "建筑业"),
  /** Wholesale and retail trades (批发和零售业). */
  F(Tier.TERTIARY, "Wholesale and retail trades", "批发和零售业"),
  /** Transport, storage and post (交通运输、仓储和邮政业). */
  G(Tier.TERTIARY, "Transport, storage and post", "交通运输、仓储和邮政业"),
  /** Hotels and catering services (住宿和餐饮业). */
  H(Tier.TERTIARY, "Hotels and catering services", "住宿和餐饮业"),
  /** Information transmission, software and information technology services (信息传输、软件和信息技术服务业). */
  I(
      Tier.TERTIARY,
      "Information transmission, software and information technology services",
      "信息传输、软件和信息技术服务业"),
  /** Financial intermediation (金融业). */
  J(Tier.TERTIARY, "Financial intermediation", "金融业"),
  /** Real estate (房地产业). */
  K(Tier.TERTIARY, "Real estate", "房地产业"),
  /** Leasing and business services (租赁和商务服务业). */
  L(Tier.TERTIARY, "Leasing and business services", "租赁和商务服务业"),
  /** Scientific research and technical services (科学研究和技术服务业). */
  M(Tier.TERTIARY, "Scientific research and technical services", "科学研究和技术服务业"),
  /** Management of water conservancy, environment and public facilities (水利、环境和公共设施管理业). */
  N(
      Tier.TERTIARY,
      "Management of water conservancy, environment and public facilities",
      "水利、环境和公共设施管理业"),
  /** Services to households, repair and other services (居民服务、修理和其他服务业). */
  O(Tier.TERTIARY, "Services to households, repair and other services", "居民服务、修理和其他服务业"),
  /** Education (教育). */
  P(Tier.TERTIARY, "Education", "教育"),
  /** Health and social service (卫生和社会工作). */
  Q(Tier.TERTIARY, "Health and social service", "卫生和社会工作"),
  /** Culture, sports and entertainment (文化、体育和娱乐业). */
  R(Tier.TERTIARY, "Culture, sports and entertainment", "文化、体育和娱乐业"),
  /** Public management, social security and social organization (公共管理、社会保障和社会组织). */
  S(Tier.TERTIARY, "Public management, social security and social organization", "公共管理、社会保障和社会组织");

  private final Tier tier;
  private final String englishName;
  private final String chineseName;

  Section(Tier tier, String englishName, String chineseName) {
    this.tier = tier;
    this.englishName = englishName;
    this.chineseName = chineseName;
  }

  /** The tier that the section belongs to. */
  public Tier tier() {
    return tier;
  }

  /** The section's name in English. */
  public String englishName() {
    return englishName;
  }

  /** The section's name in Chinese, as the standard has it. */
  public String chineseName() {
    return chineseName;
  }

  /** The sections of a tier, in the order of the standard. */
  public static List<Section> of(Tier tier) {
    return Arrays.stream(values()).filter(section -> section.tier == tier).toList();
  }

  /**
   * The section of this letter.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static Section getByCode(String code) {
    return Arrays.stream(values())
        .filter(section -> section.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "section: expected a letter from A to S, found " + code));
  }
}
