/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;
import java.util.Optional;

import org.liq4j.backtest.Metrics;

/**
 * Strategies side by side on one market; its components are the fields of the JSON object.
 *
 * @param instrument
 *            what was traded; empty if it was not stated
 * @param simulated
 *            whether the market is simulated
 * @param model
 *            name of the liquidation model
 * @param runs
 *            in the order asked for
 * @param quality
 *            what all of it rests on
 * @param elapsedMillis
 *            time the command took so far
 */
public record ComparisonReport(Optional<String> instrument, boolean simulated, String model, List<Compared> runs,
        Quality quality, long elapsedMillis) {

    public ComparisonReport {
        runs = List.copyOf(runs);
    }

    /**
     * One run.
     *
     * @param strategy
     *            as it was asked for
     * @param heatmap
     *            whether it had its own heatmap or a wrong one
     * @param metrics
     *            figures of the run
     */
    public record Compared(String strategy, String heatmap, Metrics metrics) {
    }
}
