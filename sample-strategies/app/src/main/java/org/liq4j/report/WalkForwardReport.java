/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.validation.ConfidenceInterval;
import org.liq4j.validation.Criterion;
import org.liq4j.validation.DeflatedSharpe;
import org.liq4j.validation.OverfittingProbability;

/**
 * The whole result of {@code liq4j walkforward}; its components are the fields of the JSON object. Sharpe ratios are
 * annualised, those of {@link DeflatedSharpe} excepted.
 *
 * @param grid
 *            as given
 * @param modelGrid
 *            of the model, as given
 * @param trials
 *            counted for the deflated Sharpe ratio
 * @param engineRuns
 *            how often a model was run over the bars: once for each set of its parameters
 * @param best
 *            of all trials over all bars, by Sharpe ratio
 * @param overfitting
 *            of the choice; empty for a single trial
 * @param outOfSample
 *            the tests of all windows, one after the other
 */
public record WalkForwardReport(Optional<String> instrument, boolean simulated, int bars, Duration barDuration,
        Instant from, Instant to, String model, String strategy, List<String> grid, List<String> modelGrid,
        Criterion criterion, boolean anchored, int purge, int embargo, int trials, int engineRuns, List<Window> windows,
        Best best,
        Optional<OverfittingProbability> overfitting, OutOfSample outOfSample, List<String> data, List<String> notes,
        long elapsedMillis) {

    /** One step; the figures are of the criterion. */
    public record Window(Instant trainFrom, Instant trainTo, Instant testFrom, Instant testTo, String chosen,
            double inSample, double outOfSample) {
    }

    /** What choosing the best of the grid after the fact would have shown. */
    public record Best(String chosen, double sharpe, DeflatedSharpe deflated) {
    }

    /** Bootstrap intervals hold 95 %; the mean return is per bar. */
    public record OutOfSample(int bars, double totalReturn, double meanReturn, ConfidenceInterval meanInterval,
            double sharpe,
            ConfidenceInterval sharpeInterval, double meanBlock, int samples, DeflatedSharpe deflated) {
    }
}
