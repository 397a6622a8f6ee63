package io.cesuan.worker.specification;

import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.worker.specification.Specification.YearSpan;

/**
 * Options of the attribution to provinces and cities (M6, M7).
 *
 * @param method which of the two published methods to take
 * @param missingCoreOutput what to do about a province whose core-sector output is not published
 * @param years the years with gross domestic product by province and city; other measured years are
 *     completed as M5 says
 */
public record RegionOptions(
    AttributionMethod method, MissingCoreOutputPolicy missingCoreOutput, YearSpan years) {}
