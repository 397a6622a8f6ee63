package io.cesuan.worker.specification;

import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;

/**
 * Options of the attribution to provinces and cities (M6, M7).
 *
 * @param method which of the two published methods to take
 * @param missingCoreOutput what to do about a province whose core-sector output is not published
 */
public record RegionOptions(AttributionMethod method, MissingCoreOutputPolicy missingCoreOutput) {}
