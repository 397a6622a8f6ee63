package io.cesuan.worker.specification;

import io.cesuan.economics.relevance.Defuzzification;
import io.cesuan.economics.relevance.FuzzyOperator;
import io.cesuan.economics.relevance.MissingGradePolicy;

/**
 * Options of the relevance coefficients (M1).
 *
 * @param operator how factor weights and membership combine
 * @param defuzzification how membership becomes a coefficient
 * @param missingGrades what a grade that an expert did not give means
 */
public record RelevanceOptions(
    FuzzyOperator operator, Defuzzification defuzzification, MissingGradePolicy missingGrades) {}
