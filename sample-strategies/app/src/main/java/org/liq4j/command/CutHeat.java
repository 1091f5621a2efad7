/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/**
 * The finer bars of which a heatmap is made, where a search for look-ahead has cut off or altered the longer ones that are traded:
 * cut off with them, or made to go on as they do.
 *
 * @param traded
 *            the longer bars as they are
 * @param heat
 *            the finer ones
 */
record CutHeat(MarketHistory traded, MarketHistory heat) {

    /** The finer bars for other longer ones, which share their beginning with those that are traded. */
    MarketHistory of(MarketHistory other) {
        int shared = 0;
        int most = Math.min(other.size(), traded.size());
        while (shared < most && other.candle(shared).equals(traded.candle(shared))) {
            shared++;
        }
        if (shared == traded.size()) {
            return heat;
        }
        Instant until = shared == 0 ? Instant.MIN : traded.endTime(shared - 1);
        Instant last = other.endTime(other.size() - 1);
        MarketHistory.Builder bars = MarketHistory.builder(heat.instrument(), heat.barDuration(), heat.size());
        Iterator<HistoryBar> altered = new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return next < other.size();
            }

            @Override
            public HistoryBar next() {
                return other.bar(next++);
            }
        };
        HistoryBar longer = altered.hasNext() ? altered.next() : null;
        for (int i = 0; i < heat.size() && !heat.endTime(i).isAfter(last); i++) {
            HistoryBar bar = heat.bar(i);
            Instant end = bar.candle().endTime();
            while (longer != null && longer.candle().endTime().isBefore(end)) {
                longer = altered.hasNext() ? altered.next() : null;
            }
            bars.add(end.isAfter(until) ? within(bar, longer) : bar);
        }
        return bars.build();
    }

    /** A finer bar at the prices of the longer one around it: all within the latter's range, and sides exchanged. */
    private static HistoryBar within(HistoryBar bar, @Nullable HistoryBar longer) {
        if (longer == null) {
            return bar;
        }
        Candle own = bar.candle();
        Candle around = longer.candle();
        Candle candle = new Candle(own.beginTime(), own.endTime(), own.knownAt(), around.open(), around.high(),
                around.low(), around.close(), own.volume(), own.takerSellVolume(), own.takerBuyVolume(),
                Candle.MISSING);
        return new HistoryBar(candle, longer.openInterest(), longer.fundingRate(), longer.longAccountShare(),
                /* liquidatedLong= */ bar.liquidatedShort(), /* liquidatedShort= */ bar.liquidatedLong(), null);
    }
}
