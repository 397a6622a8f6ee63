package io.cesuan.economics.weights;

import io.cesuan.economics.relevance.ExpertId;

/**
 * The pairwise judgements of one expert.
 *
 * @param expert who judged
 * @param matrix the judgements
 */
public record ExpertJudgement(ExpertId expert, JudgementMatrix matrix) {}
