/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;

import org.ta4j.core.BarSeries;

import org.liq4j.api.market.InvalidValueException;

/**
 * Chooses among trials on past bars and tries the choice on later ones, again and again. Each run trades within its window only
 * and begins and ends it without a position; of the bars before, indicators know what they would live. All trials share the
 * series, so their heatmap's engine runs once.
 *
 * @param series
 *            of all trials
 * @param run
 *            of one strategy
 * @param criterion
 *            of the choice
 * @param windows
 *            in time order, their tests apart from each other
 */
public record WalkForward(BarSeries series, StrategyRun run, Criterion criterion, List<WalkForwardWindow> windows) {

    /**
     * @throws InvalidValueException
     *             if there is no window
     */
    public WalkForward {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new InvalidValueException("windows", "0", "there must be some");
        }
    }

    /**
     * Walks. The first of several best trials is chosen.
     *
     * @param done
     *            is run after each window
     */
    public WalkForwardResult walk(List<Trial> trials, Runnable done) {
        List<WalkForwardResult.Step> steps = new ArrayList<>();
        List<double[]> outside = new ArrayList<>();
        for (WalkForwardWindow window : windows) {
            int best = 0;
            double inSample = Double.NEGATIVE_INFINITY;
            for (int t = 0; t < trials.size(); t++) {
                double figure = criterion.of(returns(trials.get(t), window.train()));
                if (figure > inSample) {
                    best = t;
                    inSample = figure;
                }
            }
            double[] test = returns(trials.get(best), window.test());
            outside.add(test);
            steps.add(new WalkForwardResult.Step(window, trials.get(best).name(), inSample, criterion.of(test)));
            done.run();
        }
        return new WalkForwardResult(steps, stitched(outside));
    }

    private double[] returns(Trial trial, BarRange range) {
        return run.run(series, WindowedStrategy.of(trial.strategy(), series, range)).returns(range.begin(),
                range.end());
    }

    private static double[] stitched(List<double[]> parts) {
        return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
