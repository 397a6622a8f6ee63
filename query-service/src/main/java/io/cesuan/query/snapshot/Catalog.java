package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.Region;

/**
 * The dimensions of observations.
 *
 * @param indicators what is measured, in catalog order
 * @param regions where, in catalog order
 * @param industries of which part of the economy or of the development index, in catalog order:
 *     total, tiers, sections, dimensions
 */
public record Catalog(
    CodeList<Indicator> indicators, CodeList<Region> regions, CodeList<Industry> industries) {}
