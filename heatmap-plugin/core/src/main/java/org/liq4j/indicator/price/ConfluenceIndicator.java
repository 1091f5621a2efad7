/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import java.util.List;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** How many of some levels lie at a price; those that are {@code NaN} do not. Not cached: it follows a bar that is open. */
public final class ConfluenceIndicator extends AbstractIndicator<Num> {

    private final Indicator<Num> price;
    private final double tolerance;
    private final List<Indicator<Num>> levels;

    /**
     * @param tolerance
     *            how far a level may be away, as a fraction of the price, in (0, 1)
     * @throws InvalidValueException
     *             if it is out of its range
     */
    public ConfluenceIndicator(Indicator<Num> price, double tolerance, List<Indicator<Num>> levels) {
        super(price.getBarSeries());
        Require.fraction("tolerance", tolerance);
        this.price = price;
        this.tolerance = tolerance;
        this.levels = List.copyOf(levels);
    }

    @Override
    public Num getValue(int index) {
        double at = price.getValue(index).doubleValue();
        return getBarSeries().numFactory().numOf(levels.stream().map(level -> level.getValue(index).doubleValue())
                .filter(level -> Math.abs(level - at) <= tolerance * at).count());
    }

    @Override
    public int getCountOfUnstableBars() {
        return levels.stream().mapToInt(Indicator::getCountOfUnstableBars)
                .reduce(price.getCountOfUnstableBars(), Math::max);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + price + " tolerance: " + tolerance + " levels: " + levels;
    }
}
