/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.Num;

/** A band of prices at one bar. */
record PriceBand(Num upper, Num lower, Num median) implements PriceChannel {

    /**
     * @param low
     *            {@code NaN} for a band that is absent: it then has no width and lies at the close of the series' bar
     */
    static PriceBand at(BarSeries series, int index, double low, double median, double high) {
        if (Double.isNaN(low)) {
            Num close = series.getBar(index).getClosePrice();
            return new PriceBand(close, close, close);
        }
        return new PriceBand(series.numFactory().numOf(high), series.numFactory().numOf(low),
                series.numFactory().numOf(median));
    }
}
