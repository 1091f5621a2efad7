/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;

import org.liq4j.indicator.session.RunningTotal;
import org.liq4j.indicator.session.Session;

/** Over the session so far. */
final class SessionDelta implements DeltaSpan {

    private final Session session;
    private final RunningTotal<Total> total;

    SessionDelta(BarSeries series, Session session) {
        this.session = session;
        this.total = new RunningTotal<>(new Total(series.numFactory().zero(), true), Total::plus);
    }

    /**
     * @param known
     *            whether each bar had taker volumes
     */
    private record Total(Num delta, boolean known) {

        Total plus(Bar bar) {
            return new Total(delta.plus(TakerFlow.delta(bar)), known && TakerFlow.isKnown(bar));
        }
    }

    private Total total(BarSeries series, int index) {
        return total.of(series, session.firstBar(series, index), index);
    }

    @Override
    public Num sum(BarSeries series, int index) {
        return total(series, index).delta;
    }

    @Override
    public boolean isAvailable(BarSeries series, int index) {
        return session.isWhole(series, index) && total(series, index).known;
    }

    @Override
    public int unstableBars(BarSeries series) {
        return session.unstableBars(series);
    }

    @Override
    public String toString() {
        return " session: " + session;
    }
}
