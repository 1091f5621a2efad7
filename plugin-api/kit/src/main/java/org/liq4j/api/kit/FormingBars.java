/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;

/** A series as a live host keeps it: the last bar forms trade by trade, and is replaced by the venue's own bar as it closes. */
final class FormingBars {

    private final KitMarket market;
    private final GrowingFeed feed;
    private final BarSeries series;

    /** Begins with the first bar, closed. */
    FormingBars(KitMarket market, GrowingFeed feed) {
        this.market = market;
        this.feed = feed;
        series = market.series(BarContract.DOUBLE, 0, 1);
    }

    BarSeries series() {
        return series;
    }

    GrowingFeed feed() {
        return feed;
    }

    /**
     * The next bar opens, trades and closes.
     *
     * @param look
     *            run after each change but the last
     */
    void form(int bar, Runnable look) {
        NumFactory factory = series.numFactory();
        Candle candle = market.bars().get(bar).candle();
        series.addBar(KitSeries.opened(candle, factory));
        look.run();
        double[] path = {candle.high(), candle.low(), candle.close()};
        for (double price : path) {
            series.getLastBar().addTrade(factory.numOf(candle.volume() / path.length), factory.numOf(price));
            look.run();
        }
        feed.close(bar + 1);
        series.addBar(KitSeries.bar(candle, factory), true);
    }
}
