/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.heatmap.StatefulMeasure;

/**
 * The rank of the bar's cluster ratio among those of the last bars, itself included: the share that is smaller and half of
 * the share that is equal.
 */
record RatioRanks(double fraction, int barCount) implements StatefulMeasure<Double> {

    RatioRanks {
        Require.atLeast("barCount", barCount, 1);
    }

    @Override
    public State<Double> newState() {
        ClusterNotional up = new ClusterNotional(Side.SHORT, fraction);
        ClusterNotional down = new ClusterNotional(Side.LONG, fraction);
        Window window = new Window(barCount);
        return (levels, inputs) -> window.rank(ClusterRatioIndicator.clamped(up.of(levels), down.of(levels)));
    }

    @Override
    public boolean followsBars() {
        return true;
    }

    /** Of one ratio among the first so many. */
    static double rank(double ratio, double[] ratios, int count) {
        int smaller = 0;
        int equal = 0;
        for (int i = 0; i < count; i++) {
            smaller += ratios[i] < ratio ? 1 : 0;
            equal += ratios[i] == ratio ? 1 : 0;
        }
        return (smaller + 0.5 * equal) / count;
    }

    /** The rank as a column. */
    record Rank() implements ToDoubleFunction<Double> {

        @Override
        public double applyAsDouble(Double rank) {
            return rank;
        }
    }

    private static final class Window {

        private final double[] ratios;
        private long bars;

        Window(int barCount) {
            this.ratios = new double[barCount];
        }

        double rank(double ratio) {
            ratios[(int) (bars % ratios.length)] = ratio;
            bars++;
            return RatioRanks.rank(ratio, ratios, (int) Math.min(bars, ratios.length));
        }
    }
}
