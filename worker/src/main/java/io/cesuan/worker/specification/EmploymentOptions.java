package io.cesuan.worker.specification;

import io.cesuan.worker.specification.Specification.YearSpan;

/**
 * Options of employment (M8).
 *
 * @param years the years to measure, of those that are measured at all
 */
public record EmploymentOptions(YearSpan years) {}
