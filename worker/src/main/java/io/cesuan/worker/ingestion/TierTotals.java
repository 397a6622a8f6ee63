package io.cesuan.worker.ingestion;

import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.regional.TierContributions;
import java.util.Optional;

/**
 * What a nation has by tier of industry, as a file of totals gives it.
 *
 * @param contributions direct and penetration value added by tier
 * @param product gross domestic product by tier, where the file gives it
 */
public record TierTotals(TierContributions contributions, Optional<RegionalProduct> product) {}
