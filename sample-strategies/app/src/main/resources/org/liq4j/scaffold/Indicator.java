package com.example.{{package}};

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketInputs;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/**
 * The mean over the last bars of the levels' lean: notional of short levels above the close minus that of long levels below,
 * over both, in [-1, 1]. A bar without levels leans to neither side, and so does one before the first.
 */
public final class {{Class}}Indicator extends AbstractIndicator<Num> {

    private final BarValues lean;
    private final int bars;

    /**
     * @param fraction
     *            how far from the close levels count, in (0, 1)
     * @param bars
     *            length of the mean, at least 1
     */
    public {{Class}}Indicator(LiquidationHeatmap heatmap, double fraction, int bars) {
        super(heatmap.series());
        this.lean = heatmap.feed().column(new Lean(fraction));
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
    public Num getValue(int index) {
        double sum = 0;
        for (int i = Math.max(getBarSeries().getBeginIndex(), index - bars + 1); i <= index; i++) {
            // By the bar's end time, never by its number: series drop their oldest bars. NaN before the first bar.
            double value = lean.at(getBarSeries().getBar(i).getEndTime());
            sum += Double.isNaN(value) ? 0 : value;
        }
        return getBarSeries().numFactory().numOf(sum / bars);
    }

    @Override
    public int getCountOfUnstableBars() {
        return bars - 1;
    }
}
