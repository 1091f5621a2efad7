/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/**
 * Probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey, Borwein, Lopez de Prado and Zhu,
 * "The Probability of Backtest Overfitting", Journal of Computational Finance, 2017, section 3).
 *
 * <p>
 * The bars are cut into blocks. For every way of taking half of them as in-sample, the trial that does best there is ranked
 * among all trials on the other half; the ranking's relative place {@code rank / (trials + 1)}, 1 the worst, gives a logit. The
 * probability is the share of ways whose logit is at most 0: the chosen trial is then no better than the median. Equal figures
 * share the mean of their ranks; among several best in-sample the first is chosen.
 *
 * @param trials
 *            number of trials
 * @param blocks
 *            the bars were cut into
 * @param splits
 *            ways of halving the blocks
 * @param probability
 *            in [0, 1]
 * @param medianLogit
 *            of all ways
 * @param lossProbability
 *            share of ways in which the chosen trial's figure is below 0 out of sample
 */
public record OverfittingProbability(int trials, int blocks, int splits, double probability, double medianLogit,
        double lossProbability) {

    /** From at least two trials. */
    static OverfittingProbability of(TrialReturns returns, Criterion criterion) {
        int blocks = returns.blocks();
        int all = (1 << blocks) - 1;
        double[] logits = new double[all];
        int splits = 0;
        int losses = 0;
        int overfit = 0;
        for (int chosen = 1; chosen < all; chosen++) {
            if (Integer.bitCount(chosen) == blocks / 2) {
                int best = best(returns, criterion, chosen);
                double[] outside = figures(returns, criterion, all & ~chosen);
                double place = rank(outside, outside[best]) / (outside.length + 1);
                double logit = Math.log(place / (1 - place));
                losses += outside[best] < 0 ? 1 : 0;
                // The middle place is exactly one half, whatever the logarithm's rounding.
                overfit += place <= 0.5 ? 1 : 0;
                logits[splits++] = logit;
            }
        }
        double[] sorted = java.util.Arrays.copyOf(logits, splits);
        java.util.Arrays.sort(sorted);
        double median = (sorted[(splits - 1) / 2] + sorted[splits / 2]) / 2;
        return new OverfittingProbability(returns.trials(), blocks, splits, (double) overfit / splits, median,
                (double) losses / splits);
    }

    private static int best(TrialReturns returns, Criterion criterion, int chosen) {
        double[] inside = figures(returns, criterion, chosen);
        int best = 0;
        for (int t = 1; t < inside.length; t++) {
            best = inside[t] > inside[best] ? t : best;
        }
        return best;
    }

    private static double[] figures(TrialReturns returns, Criterion criterion, int chosen) {
        double[] figures = new double[returns.trials()];
        for (int t = 0; t < figures.length; t++) {
            figures[t] = criterion.of(returns.sums(t, chosen));
        }
        return figures;
    }

    /** 1 for the lowest. */
    private static double rank(double[] figures, double of) {
        int below = 0;
        int equal = 0;
        for (double figure : figures) {
            below += figure < of ? 1 : 0;
            equal += figure == of ? 1 : 0;
        }
        return below + (equal + 1) / 2.0;
    }
}
