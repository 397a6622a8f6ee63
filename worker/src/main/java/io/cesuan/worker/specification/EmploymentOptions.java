package io.cesuan.worker.specification;

import io.cesuan.worker.specification.Specification.YearSpan;

/**
 * Options of employment (M8).
 *
 * @param years the years with employed persons by province; of the years that are measured at all,
 *     later ones are forecast and earlier ones have no employment
 */
public record EmploymentOptions(YearSpan years) {}
