/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code kline.<interval>.<symbol>}, once or so a second, and at the end of the bar:
 *
 * <pre>
 * {"topic":"kline.1.BTCUSDT","type":"snapshot","ts":1790000040012,"data":[{"start":1789999980000,"end":1790000039999,
 *  "interval":"1","open":"61230","close":"61240","high":"61250","low":"61220","volume":"10","turnover":"612350",
 *  "confirm":true,"timestamp":1790000040000}]}
 * </pre>
 *
 * First and last millisecond, prices, coins, quote volume, and whether it is closed. What takers bought is not told.
 */
record BybitKlineStream(String symbol, Duration interval, Bar bar) {

    static final String CHANNEL = "kline.";

    static BybitKlineStream of(VenueJson row, String topic) {
        VenueJson name = row.field("interval");
        Duration interval = BybitMarketData.BARS.lengthOf(name.text())
                .orElseThrow(() -> name.broken("must be a length of bars"));
        Instant start = StreamFields.time(row.field("start"));
        Bar bar = new Bar(start, StreamFields.time(row.field("end")).plusMillis(1), row.field("open").number(),
                row.field("high").number(), row.field("low").number(), row.field("close").number(),
                row.field("volume").number(), Double.NaN, row.field("turnover").number(),
                row.field("confirm").isTrue());
        return new BybitKlineStream(topic.substring(topic.lastIndexOf('.') + 1), interval,
                StreamFields.checked(bar, interval));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.candles(symbol, interval).ifPresentOrElse(topic -> told.value(topic, bar),
                () -> told.skipped("kline: " + StreamFields.NOT_ASKED_FOR));
    }
}
