/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.util.List;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.MarketInputs;

/**
 * Measures that are taken down together at the close of each bar; equal stateful ones share their state. Single writer, who may
 * be another engine's from some bar on: models being deterministic, what an engine measures does not depend on which it is.
 */
final class MeasureGroup {

    private final EngineMeasureScope readers = new EngineMeasureScope();
    private final BarMeasure[] measures;
    private final double[] measured;
    private final MeasuredBars bars;

    MeasureGroup(List<BarMeasure> measures) {
        this.measures = measures.stream().map(measure -> measure.within(readers)).toArray(BarMeasure[]::new);
        this.measured = new double[measures.size()];
        this.bars = new MeasuredBars(measures.size());
    }

    void barClosed(long endMillis, LiquidationLevels levels, MarketInputs inputs) {
        for (int m = 0; m < measures.length; m++) {
            measured[m] = measures[m].measure(levels, inputs);
        }
        bars.append(endMillis, measured);
    }

    MeasuredBars bars() {
        return bars;
    }

    /** Whether a measure remembers bars. */
    boolean followsBars() {
        return readers.followBars();
    }
}
