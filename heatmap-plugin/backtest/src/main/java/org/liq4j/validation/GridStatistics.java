/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hipparchus.stat.descriptive.moment.Variance;

import org.liq4j.api.InvalidValueException;

/**
 * What all trials did over all bars, and what choosing the best of them is worth.
 *
 * @param best
 *            name of the trial with the highest Sharpe ratio
 * @param moments
 *            of its returns by bar
 * @param variance
 *            of the Sharpe ratios of all trials, per bar; 0 of a single one
 * @param overfitting
 *            by cross-validation; empty for a single trial
 */
public record GridStatistics(String best, SharpeMoments moments, double variance,
        Optional<OverfittingProbability> overfitting) {

    /** The trials of a grid, which come one after the other; of each only sums are kept. Single writer. */
    public static final class Collector {

        private final Criterion criterion;
        private final TrialReturns returns;
        private final List<Double> ratios = new ArrayList<>();
        private String best = "";
        private SharpeMoments moments;

        /**
         * @param criterion
         *            by which the cross-validation chooses
         * @param bars
         *            of each trial
         * @param blocks
         *            into which the cross-validation cuts the bars, even, at most 20
         * @throws InvalidValueException
         *             if the bars cannot be cut like that
         */
        public Collector(Criterion criterion, int bars, int blocks) {
            this.criterion = criterion;
            this.returns = new TrialReturns(bars, blocks);
            this.moments = new SharpeMoments(0, bars, 0, 3);
        }

        /**
         * Adds what a trial did.
         *
         * @param each
         *            its returns, one for each bar
         */
        public void add(String name, double... each) {
            returns.add(each);
            SharpeMoments its = SharpeMoments.of(each);
            if (ratios.isEmpty() || its.sharpe() > moments.sharpe()) {
                best = name;
                moments = its;
            }
            ratios.add(its.sharpe());
        }

        /**
         * What all trials show.
         *
         * @throws InvalidValueException
         *             if there was none
         */
        public GridStatistics result() {
            if (ratios.isEmpty()) {
                throw new InvalidValueException("trials", "0", "there must be some");
            }
            boolean single = ratios.size() < 2;
            double variance = single
                    ? 0
                    : new Variance().evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray());
            return new GridStatistics(best, moments, variance,
                    single ? Optional.empty() : Optional.of(OverfittingProbability.of(returns, criterion)));
        }
    }
}
