/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/**
 * Whether the bar confirms a pivot of price ({@link SwingPivotIndicator}) that forms a divergence with the pivot before it:
 * lows of the bars for a bullish one, highs for a bearish one, the oscillator being read at the bars of the pivots. True at
 * the bar of the confirmation alone, {@code strength} bars after the pivot. The pivot before it is the nearest one, at most
 * {@code lookback} bars earlier; without one there is no divergence.
 *
 * <p>
 * An oscillator that remembers all bars, as the relative strength index does, makes the values depend, ever less, on where
 * the series starts; the warm-up stated takes the oscillator's own statement for true.
 */
public final class RsiDivergenceIndicator extends AbstractIndicator<Boolean> {

    private final Indicator<Num> oscillator;
    private final DivergenceKind kind;
    private final int strength;
    private final int lookback;
    private final transient Indicator<Num> price;
    private final transient SwingPivotIndicator pivots;

    /** Of the relative strength index over 14 bars; pivots of 5 bars on either side, at most 60 bars apart. */
    public RsiDivergenceIndicator(BarSeries series, DivergenceKind kind) {
        this(new RSIIndicator(new ClosePriceIndicator(series), 14), kind, 5, 60);
    }

    /**
     * @param oscillator
     *            of the series whose highs and lows are the price
     * @param strength
     *            bars on either side of a pivot, at least 1
     * @param lookback
     *            bars from the one pivot to the other at the most, at least 1
     */
    public RsiDivergenceIndicator(Indicator<Num> oscillator, DivergenceKind kind, int strength, int lookback) {
        super(oscillator.getBarSeries());
        this.oscillator = oscillator;
        this.kind = kind;
        this.strength = strength;
        this.lookback = Require.atLeast("lookback", lookback, 1);
        BarSeries series = oscillator.getBarSeries();
        this.price = kind.point() == SwingPoint.HIGH ? new HighPriceIndicator(series) : new LowPriceIndicator(series);
        this.pivots = new SwingPivotIndicator(price, kind.point(), strength);
    }

    @Override
    public Boolean getValue(int index) {
        BarSeries series = getBarSeries();
        int pivot = index - strength;
        if (!pivots.isPivot(series, pivot)) {
            return false;
        }
        int farthest = Math.max(series.getBeginIndex(), pivot - lookback);
        for (int earlier = pivot - 1; earlier >= farthest; earlier--) {
            if (pivots.isPivot(series, earlier)) {
                return isFormed(earlier, pivot);
            }
        }
        return false;
    }

    private boolean isFormed(int earlier, int pivot) {
        Num before = oscillator.getValue(earlier);
        Num now = oscillator.getValue(pivot);
        return !Num.isNaNOrNull(before) && !Num.isNaNOrNull(now)
                && kind.isFormed(price.getValue(earlier), price.getValue(pivot), before, now);
    }

    @Override
    public int getCountOfUnstableBars() {
        return lookback + strength + Math.max(strength, oscillator.getCountOfUnstableBars());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + oscillator + " kind: " + kind + " strength: " + strength
                + " lookback: " + lookback;
    }
}
