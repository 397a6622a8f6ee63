package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.Region;

/**
 * The dimensions of observations.
 *
 * @param indicators what is measured, in catalog order
 * @param regions where, in catalog order: countries first, then GB/T 2260
 * @param industries of which part of the economy, in catalog order: total, tiers, sections
 */
public record Catalog(
    CodeList<Indicator> indicators, CodeList<Region> regions, CodeList<Industry> industries) {}
