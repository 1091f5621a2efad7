/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

import org.liq4j.indicator.session.Session;

/**
 * The highest high or the lowest low of the last longer bar that has closed, made from the series' own bars: of 4 hours on a
 * series of minutes, say. The longer bars are counted from 1970-01-01T00:00Z; one without any bar of the series is none. A
 * longer bar is known from the bar on that ends with it, never before: the bar of 03:59 to 04:00 is the first that knows the
 * one of 00:00 to 04:00. {@code NaN} before any has closed; the first may lack bars that the series does not hold, which the
 * unstable bars count.
 */
public final class HigherTimeframeExtremeIndicator extends AbstractIndicator<Num> {

    private final SwingPoint point;
    private final transient Session longer;
    /** By the start of the longer bar. It has closed, so that its value stays. */
    private final transient Map<Instant, Num> known = new ConcurrentHashMap<>();

    /**
     * @param length
     *            of the longer bars, at least 1 ms
     * @throws org.liq4j.api.InvalidValueException
     *             if it is shorter
     */
    public HigherTimeframeExtremeIndicator(BarSeries series, SwingPoint point, Duration length) {
        super(series);
        this.point = point;
        this.longer = new Session(length, Duration.ZERO);
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        Instant barEnd = series.getBar(index).getEndTime();
        boolean closesLonger = longer.startOf(barEnd.plusMillis(1)).equals(barEnd);
        int last = closesLonger ? index : longer.firstBar(series, index) - 1;
        if (last < series.getBeginIndex()) {
            return NaN.NaN;
        }
        Instant start = longer.startOf(series.getBar(last).getEndTime());
        Num value = known.get(start);
        if (value == null) {
            value = extreme(series, start, last);
            if (last < series.getEndIndex()) {
                known.put(start, value);
            }
        }
        return value;
    }

    private Num extreme(BarSeries series, Instant start, int last) {
        Num best = at(series, last);
        for (int i = last - 1; i >= series.getBeginIndex() && series.getBar(i).getEndTime().isAfter(start); i--) {
            Num value = at(series, i);
            best = point.isBeyond(value, best) ? value : best;
        }
        return best;
    }

    private Num at(BarSeries series, int index) {
        return point == SwingPoint.HIGH ? series.getBar(index).getHighPrice() : series.getBar(index).getLowPrice();
    }

    /** What the series lacks of its first longer bar, and a whole one; at the series' period. 0 for an empty series. */
    @Override
    public int getCountOfUnstableBars() {
        BarSeries series = getBarSeries();
        if (series.isEmpty()) {
            return 0;
        }
        long whole = longer.length().dividedBy(series.getFirstBar().getTimePeriod());
        return longer.unstableBars(series) + Math.toIntExact(Math.max(0, whole - 1));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " point: " + point + " length: " + longer.length();
    }
}
