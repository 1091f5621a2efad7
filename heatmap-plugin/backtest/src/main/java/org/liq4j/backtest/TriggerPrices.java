/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.ta4j.core.BarSeries;

/** The prices by which a venue triggers liquidations, by the index of the bar: those of the mark price where it is known. */
public interface TriggerPrices {

    double open(int index);

    double high(int index);

    double low(int index);

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
        };
    }
}
