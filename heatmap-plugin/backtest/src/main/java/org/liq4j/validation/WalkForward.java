/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;

/**
 * Chooses among trials on past bars and tries the choice on later ones, again and again. Each run trades within its window only
 * and begins and ends it without a position; of the bars before, indicators know what they would live. All trials share the
 * series, so that each heatmap's engine runs once.
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
     * @throws InvalidValueException
     *             if there is no trial
     */
    public WalkForwardResult walk(List<Trial> trials) {
        Walk walk = begin();
        trials.forEach(walk::add);
        return walk.result();
    }

    /** Begins a walk whose trials come one after the other. */
    public Walk begin() {
        return new Walk();
    }

    /** A walk under way. A trial is no longer needed once it was added, so that thousands need no memory. Single writer. */
    public final class Walk {

        private final Map<Integer, WalkForwardResult.Step> best = new TreeMap<>();
        private final double[][] outside = new double[windows.size()][];

        private Walk() {
        }

        /** Trains a trial on all windows, and tests it on those where it is the best so far. */
        public void add(Trial trial) {
            for (int w = 0; w < outside.length; w++) {
                WalkForwardWindow window = windows.get(w);
                double figure = criterion.of(returns(trial, window.train()));
                WalkForwardResult.Step before = best.get(w);
                if (before == null || figure > before.inSample()) {
                    outside[w] = returns(trial, window.test());
                    best.put(w, new WalkForwardResult.Step(window, trial.name(), figure, criterion.of(outside[w])));
                }
            }
        }

        /**
         * The best trial of each window on its test. The first of several best is chosen.
         *
         * @throws InvalidValueException
         *             if there was no trial
         */
        public WalkForwardResult result() {
            if (best.isEmpty()) {
                throw new InvalidValueException("trials", "0", "there must be some");
            }
            return new WalkForwardResult(List.copyOf(best.values()),
                    Arrays.stream(outside).flatMapToDouble(Arrays::stream).toArray());
        }
    }

    private double[] returns(Trial trial, BarRange range) {
        return run.run(series, WindowedStrategy.of(trial.strategy(), series, range)).returns(range.start(),
                range.end());
    }
}
