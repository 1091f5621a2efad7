/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.function.Supplier;

import org.ta4j.core.BarSeries;

import org.liq4j.history.MarketHistory;

/**
 * The prices by which a venue triggers liquidations and values positions for funding, by the index of the bar: those of the mark price
 * where it is known.
 */
public interface TriggerPrices {

    double open(int index);

    double high(int index);

    double low(int index);

    double close(int index);

    /** The trades of the series stand in for the mark price; their wicks liquidate more than a venue would. */
    static TriggerPrices ofTrades(BarSeries series) {
        return new TriggerPrices() {
            @Override
            public double open(int index) {
                return series.getBar(index).getOpenPrice().doubleValue();
            }

            @Override
            public double high(int index) {
                return series.getBar(index).getHighPrice().doubleValue();
            }

            @Override
            public double low(int index) {
                return series.getBar(index).getLowPrice().doubleValue();
            }

            @Override
            public double close(int index) {
                return series.getBar(index).getClosePrice().doubleValue();
            }
        };
    }

    /**
     * The mark price of each bar that has it; the trades of the others.
     *
     * @param soFar
     *            the bars that are known when it is asked
     * @param series
     *            of bars of that history
     */
    static TriggerPrices ofMarks(Supplier<MarketHistory> soFar, BarSeries series) {
        return new MarkPrices(soFar, series);
    }
}
