/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code candle1m} and others, at most every 500 ms, and at the end of the bar:
 *
 * <pre>
 * {"arg":{"channel":"candle1m","instId":"BTC-USDT-SWAP"},"data":[
 *   ["1789999980000","61230","61250","61220","61240","1000","10","612350","1"]]}
 * </pre>
 *
 * Open time, open, high, low, close, volume in contracts, in coins - as over REST these count -, in quote currency, and 1 if the
 * bar is closed. What takers bought is not told.
 */
record OkxCandleStream(String symbol, Duration interval, Bar bar) {

    static OkxCandleStream of(VenueJson row, String barName, String symbol) {
        row.ofLength(9);
        Duration interval = OkxStatistics.BARS.lengthOf(barName).orElseThrow(
                () -> new InvalidValueException("channel", "candle" + barName, "must be of a length of bars"));
        Instant start = StreamFields.time(row.element(0));
        Bar bar = new Bar(start, start.plus(interval), row.element(1).number(), row.element(2).number(),
                row.element(3).number(), row.element(4).number(), row.element(6).number(), Double.NaN,
                row.element(7).number(), OkxCandles.isClosed(row.element(8)));
        return new OkxCandleStream(symbol, interval, StreamFields.checked(bar, interval));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.candles(symbol, interval).ifPresentOrElse(topic -> told.value(topic, bar),
                () -> told.skipped("candle: " + StreamFields.NOT_ASKED_FOR));
    }
}
