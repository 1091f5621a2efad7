/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Rank of the {@link ClusterRatioIndicator} among its values at the last bars of the heatmap, the current one included, in
 * (0, 1); where the series' bars are longer, at the ends of the last bars of that length: the share that is smaller and half of the share that is equal. Where fewer bars are there, among those; 0.5, which
 * says nothing, before the first.
 */
public final class ClusterRatioPercentileIndicator extends MeasuredIndicator {

    private final int barCount;
    private final transient LongerBars<Columns> longer;

    /**
     * @param fraction
     *            in (0, 1), for example 0.05
     * @param barCount
     *            length of the window, {@code >= 1}; a bar costs as many comparisons
     */
    public ClusterRatioPercentileIndicator(LiquidationHeatmap heatmap, double fraction, int barCount) {
        super(heatmap, new RatioRanks(fraction, barCount).measure(new RatioRanks.Rank()),
                "fraction: " + fraction + " barCount: " + barCount);
        this.barCount = barCount;
        this.longer = new LongerBars<>(heatmap,
                () -> new Columns(new BarColumn(heatmap, new ClusterNotional(Side.SHORT, fraction)),
                        new BarColumn(heatmap, new ClusterNotional(Side.LONG, fraction))));
    }

    private record Columns(BarColumn up, BarColumn down) {

        /** {@code NaN} before the first bar. */
        double rank(int index, int barCount) {
            double[] above = new double[barCount];
            double[] below = new double[barCount];
            int bars = up.lastValues(index, above);
            down.lastValues(index, below);
            double[] ratios = new double[bars];
            for (int bar = 0; bar < bars; bar++) {
                ratios[bar] = ClusterRatioIndicator.clamped(above[barCount - 1 - bar], below[barCount - 1 - bar]);
            }
            return bars == 0 ? Double.NaN : RatioRanks.rank(ratios[0], ratios, bars);
        }
    }

    @Override
    protected double measuredAt(int index) {
        Columns columns = longer.at(index);
        return columns == null ? super.measuredAt(index) : columns.rank(index, barCount);
    }

    @Override
    protected double absentAt(int index) {
        return 0.5;
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount - 1;
    }
}
