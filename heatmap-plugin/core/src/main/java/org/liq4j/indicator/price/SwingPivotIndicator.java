/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/**
 * Whether the bar confirms a pivot: whether the number {@code strength} bars before it lies beyond those of as many bars on
 * either side. A pivot is known only at that bar, never at its own. Of equal numbers side by side the first is the pivot: it
 * must lie strictly beyond the bars before it and not behind those after it. False as long as the series holds too few bars,
 * and where the number is missing. Not cached: it follows a bar that is still open.
 */
public final class SwingPivotIndicator extends AbstractIndicator<Boolean> {

    private final Indicator<Num> source;
    private final SwingPoint point;
    private final int strength;

    /** Of the highs or the lows of the bars. */
    public SwingPivotIndicator(BarSeries series, SwingPoint point, int strength) {
        this(point == SwingPoint.HIGH ? new HighPriceIndicator(series) : new LowPriceIndicator(series), point,
                strength);
    }

    /**
     * @param strength
     *            bars on either side, at least 1
     */
    public SwingPivotIndicator(Indicator<Num> source, SwingPoint point, int strength) {
        super(source.getBarSeries());
        this.source = source;
        this.point = point;
        this.strength = Require.atLeast("strength", strength, 1);
    }

    @Override
    public Boolean getValue(int index) {
        return isPivot(getBarSeries(), index - strength);
    }

    /** Of a bar that has {@code strength} bars after it. */
    boolean isPivot(BarSeries series, int pivot) {
        if (pivot - strength < series.getBeginIndex()) {
            return false;
        }
        Num number = source.getValue(pivot);
        if (Num.isNaNOrNull(number)) {
            return false;
        }
        for (int i = 1; i <= strength; i++) {
            Num before = source.getValue(pivot - i);
            Num after = source.getValue(pivot + i);
            boolean there = !Num.isNaNOrNull(before) && !Num.isNaNOrNull(after);
            if (!there || !point.isBeyond(number, before) || point.isBeyond(after, number)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int getCountOfUnstableBars() {
        return source.getCountOfUnstableBars() + 2 * strength;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + source + " point: " + point + " strength: " + strength;
    }
}
