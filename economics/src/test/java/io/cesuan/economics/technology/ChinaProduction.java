package io.cesuan.economics.technology;

import io.cesuan.economics.series.Status;
import java.util.List;

/**
 * Gross domestic product and fixed-asset investment in 100 million CNY and employed persons in 10
 * thousand, China 2007–2022: National Bureau of Statistics, <i>China Statistical Yearbook</i> (GDP
 * after the fourth economic census, investment as first published, employment as revised after the
 * census of 2020).
 */
final class ChinaProduction {

  static final ProductionSeries SERIES =
      new ProductionSeries(
          List.of(
              year(2007, 270092.3, 137323.9, 75321),
              year(2008, 319244.6, 172828.4, 75564),
              year(2009, 348517.7, 224598.8, 75828),
              year(2010, 412119.3, 251683.8, 76105),
              year(2011, 487940.2, 311485.1, 76196),
              year(2012, 538580.0, 374694.7, 76254),
              year(2013, 592963.2, 446294.1, 76301),
              year(2014, 643563.1, 512020.7, 76349),
              year(2015, 688858.2, 561999.8, 76320),
              year(2016, 746395.1, 606465.7, 76245),
              year(2017, 832035.9, 641238.4, 76058),
              year(2018, 919281.1, 645675.0, 75782),
              year(2019, 986515.2, 560874.3, 75447),
              year(2020, 1013567.0, 527270.3, 75064),
              year(2021, 1149237.0, 552884.2, 74652),
              year(2022, 1204724.0, 579555.5, 73351)));

  private ChinaProduction() {}

  private static ProductionYear year(int year, double output, double capital, double labour) {
    return new ProductionYear(year, output, capital, labour, Status.ACTUAL);
  }
}
