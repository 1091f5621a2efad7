/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.indicator.session.RunningTotal;
import org.liq4j.indicator.session.Session;

/**
 * Volume-weighted average of the bars' typical prices since the session began, of those bars of it that the series holds. As
 * long as nothing has been traded in it, the typical price of the bar. Not cached: it follows a bar that is still open.
 */
public final class SessionVwapIndicator extends AbstractIndicator<Num> {

    private final transient Session session;
    private final transient RunningTotal<PricedVolume> total;

    /** Since 00:00 UTC. */
    public SessionVwapIndicator(BarSeries series) {
        this(series, Session.DAILY);
    }

    public SessionVwapIndicator(BarSeries series, Session session) {
        super(series);
        this.session = session;
        this.total = PricedVolume.total(series);
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        return total(series, index).averageOr(series.getBar(index));
    }

    private PricedVolume total(BarSeries series, int index) {
        return total.of(series, session.firstBar(series, index), index);
    }

    /** Whether the series holds the session from its start on and something has been traded in it. */
    public Indicator<Boolean> availability() {
        return new ValueAvailability(getBarSeries(), this::isAvailable, this);
    }

    private boolean isAvailable(int index) {
        BarSeries series = getBarSeries();
        return session.isWhole(series, index) && total(series, index).isTraded();
    }

    @Override
    public int getCountOfUnstableBars() {
        return session.unstableBars(getBarSeries());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " session: " + session;
    }
}
