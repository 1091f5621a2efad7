/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;

import org.ta4j.core.BarSeries;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Sum of the funding rates paid in the window that the bar ends, as a fraction of the notional; positive: longs paid. 0
 * before the first rate is known.
 *
 * <p>
 * Settlements fall on the multiples of the funding interval since 1970-01-01T00:00Z, each counts once, with the rate as last
 * known at the end of the last bar at or before it. One that lies further than an interval after that bar, in a gap, has no
 * rate and adds nothing; nor does one before or at the end of the heatmap's first bar.
 */
public final class CumulativeFundingIndicator extends MeasuredIndicator {

    private final transient Duration window;

    /** With settlements at 00:00, 08:00 and 16:00 UTC. */
    public CumulativeFundingIndicator(LiquidationHeatmap heatmap, Duration window) {
        this(heatmap, window, Duration.ofHours(8));
    }

    /**
     * @param window
     *            for example a day, {@code > 0}; its start is exclusive
     * @param interval
     *            from one settlement to the next, at least a millisecond
     */
    public CumulativeFundingIndicator(LiquidationHeatmap heatmap, Duration window, Duration interval) {
        super(heatmap, new PaidFunding(checked("window", window), checked("interval", interval))
                .measure(new OptionalValue()), "window: " + window + " interval: " + interval);
        this.window = window;
    }

    private static Duration checked(String field, Duration duration) {
        Require.atLeast(field, duration, Duration.ofMillis(1));
        return duration;
    }

    /** The bars of the window, by the period of the series' first bar. */
    @Override
    public int getCountOfUnstableBars() {
        BarSeries series = getBarSeries();
        long period = series.isEmpty() ? 0 : series.getFirstBar().getTimePeriod().toMillis();
        return period > 0 ? Math.toIntExact(Math.ceilDiv(window.toMillis(), period)) : 0;
    }
}
