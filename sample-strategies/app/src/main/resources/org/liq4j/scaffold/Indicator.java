package com.example.{{package}};

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * The mean over the last bars of the levels' lean: notional of short levels above the close minus that of long levels below,
 * over both, in [-1, 1]. A bar without levels leans to neither side, and so does one before the first or one still open.
 */
public final class {{Class}}Indicator extends HeatmapIndicator {

    private final BarColumn lean;
    private final int bars;

    /**
     * @param fraction
     *            how far from the close levels count, in (0, 1)
     * @param bars
     *            length of the mean, at least 1
     */
    public {{Class}}Indicator(LiquidationHeatmap heatmap, double fraction, int bars) {
        super(heatmap);
        this.lean = new BarColumn(heatmap, new Lean(fraction));
        this.bars = bars;
    }

    /** What is taken down at the close of each bar. A record, so that equal ones are measured once. */
    private record Lean(double fraction) implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            double close = levels.spot();
            double above = levels.notional(Side.SHORT, close, close * (1 + fraction));
            double below = levels.notional(Side.LONG, close, close * (1 - fraction));
            return above + below > 0 ? (above - below) / (above + below) : 0;
        }
    }

    @Override
    public double valueAt(int index) {
        return lean.sum(index, bars) / bars;
    }

    @Override
    public int getCountOfUnstableBars() {
        return bars - 1;
    }
}
