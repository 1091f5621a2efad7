/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hipparchus.stat.descriptive.moment.Variance;
import org.ta4j.core.BarSeries;

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

    /**
     * Runs each trial once over all bars.
     *
     * @param blocks
     *            into which the cross-validation cuts the bars, even, at most 20
     * @param done
     *            is run after each trial
     * @throws org.liq4j.api.market.InvalidValueException
     *             if the bars cannot be cut like that
     */
    public static GridStatistics of(BarSeries series, StrategyRun run, Criterion criterion, List<Trial> trials,
            int blocks, Runnable done) {
        int bars = series.getBarCount();
        TrialReturns returns = new TrialReturns(bars, blocks);
        List<Double> ratios = new ArrayList<>();
        SharpeMoments moments = new SharpeMoments(0, bars, 0, 3);
        int best = -1;
        for (int t = 0; t < trials.size(); t++) {
            double[] each = run.run(series, trials.get(t).strategy()).returns(0, bars);
            returns.add(each);
            SharpeMoments its = SharpeMoments.of(each);
            if (best < 0 || its.sharpe() > moments.sharpe()) {
                best = t;
                moments = its;
            }
            ratios.add(its.sharpe());
            done.run();
        }
        double variance = trials.size() < 2
                ? 0
                : new Variance().evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray());
        return new GridStatistics(trials.get(best).name(), moments, variance, trials.size() < 2
                ? Optional.empty()
                : Optional.of(OverfittingProbability.of(returns, criterion)));
    }
}
