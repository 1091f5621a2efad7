/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;
import org.liq4j.indicator.session.Session;

/**
 * Cumulative volume delta in coins: taker buys minus taker sales, summed since the series began, over the last bars or over
 * the session. A bar without taker volumes adds nothing; {@link #availability()} tells where one is missing.
 *
 * <p>
 * Summed since the beginning, the value's level depends on where the series starts; only its changes mean something. ta4j's
 * cache, in which this form alone keeps its values, holds 1,000,000 bars: a longer series must state its maximum before the
 * indicator is made. The other two are sums of the bars that the series holds now: where it lacks bars of the span, it is
 * the sum of the rest. Over the last bars the sum is taken anew each time, which costs as many steps as there are bars.
 */
public final class CumulativeVolumeDeltaIndicator extends AbstractIndicator<Num> {

    private final transient DeltaSpan span;

    /** Since the series began. */
    public CumulativeVolumeDeltaIndicator(BarSeries series) {
        super(series);
        this.span = new WholeSeriesDelta(series);
    }

    /**
     * Over the last bars.
     *
     * @param barCount
     *            how many, the current one included; at least 1
     */
    public CumulativeVolumeDeltaIndicator(BarSeries series, int barCount) {
        super(series);
        this.span = new LastBarsDelta(Require.atLeast("barCount", barCount, 1));
    }

    /** Over the session so far: the sum starts anew at the first bar that ends after the session's start. */
    public CumulativeVolumeDeltaIndicator(BarSeries series, Session session) {
        super(series);
        this.span = new SessionDelta(series, session);
    }

    @Override
    public Num getValue(int index) {
        return span.sum(getBarSeries(), index);
    }

    /**
     * Whether the sum is that of all bars of its span, each with taker volumes. Since the series began: whether the bar has
     * them.
     */
    public Indicator<Boolean> availability() {
        return new DeltaAvailability(getBarSeries(), span);
    }

    @Override
    public int getCountOfUnstableBars() {
        return span.unstableBars(getBarSeries());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + span;
    }
}
