/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code <symbol>@kline_<interval>}, every 250 ms while there are trades, and at the end of the bar:
 *
 * <pre>
 * {"e":"kline","E":1790000040012,"s":"BTCUSDT","k":{"t":1789999980000,"T":1790000039999,"s":"BTCUSDT","i":"1m","f":100,
 *  "L":200,"o":"61230.00","c":"61240.00","h":"61250.00","l":"61220.00","v":"10.000","n":100,"x":true,
 *  "q":"612350.0000","V":"6.000","Q":"367410.000","B":"0"}}
 * </pre>
 *
 * First and last millisecond, open, close, high, low, coins, trades, whether it is closed, quote volume, and the coins that
 * takers bought.
 */
record BinanceKlineStream(String symbol, Duration interval, MarginType margin, Bar bar) {

    static BinanceKlineStream of(VenueJson event) {
        VenueJson row = event.field("k");
        VenueJson name = row.field("i");
        Duration interval = BinanceMarketData.BARS.lengthOf(name.text())
                .orElseThrow(() -> name.broken("must be a length of bars"));
        Instant start = StreamFields.time(row.field("t"));
        Bar bar = new Bar(start, StreamFields.time(row.field("T")).plusMillis(1), row.field("o").number(),
                row.field("h").number(), row.field("l").number(), row.field("c").number(), row.field("v").number(),
                row.field("V").number(), row.field("q").number(), row.field("x").isTrue());
        return new BinanceKlineStream(row.field("s").text(), interval, MarginType.of(event.optional("st")),
                StreamFields.checked(bar, interval));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        if (margin != MarginType.USD) {
            told.skipped("kline: " + margin.reason());
        } else {
            asked.candles(symbol, interval).ifPresentOrElse(topic -> told.value(topic, bar),
                    () -> told.skipped("kline: " + StreamFields.NOT_ASKED_FOR));
        }
    }
}
