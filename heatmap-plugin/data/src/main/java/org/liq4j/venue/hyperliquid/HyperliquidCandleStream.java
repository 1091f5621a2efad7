/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code candle} of a coin, at each change:
 *
 * <pre>
 * {"channel":"candle","data":{"t":1789999980000,"T":1790000039999,"s":"BTC","i":"1m","o":"61230.0","c":"61240.0",
 *  "h":"61250.0","l":"61220.0","v":"10.0","n":61}}
 * </pre>
 *
 * First and last millisecond, coin, length, open, close, high, low, coins, trades. That a bar is closed is not told: it is when
 * a later one comes, and is then told once more, as closed. Neither quote volume nor what takers bought is told. Used by one
 * thread.
 */
final class HyperliquidCandleStream {

    static final String CHANNEL = "candle";

    /** The last bar of each topic. */
    private final Map<StreamTopic, Bar> last = new HashMap<>();

    void read(VenueJson row, TopicIndex asked, ToldCalls told) {
        VenueJson name = row.field("i");
        Duration interval = HyperliquidMarketData.BARS.lengthOf(name.text())
                .orElseThrow(() -> name.broken("must be a length of bars"));
        Bar bar = StreamFields.checked(bar(row), interval);
        asked.candles(row.field("s").text(), interval).ifPresentOrElse(topic -> follow(topic, bar, told),
                () -> told.skipped("candle: " + StreamFields.NOT_ASKED_FOR));
    }

    private static Bar bar(VenueJson row) {
        Instant start = StreamFields.time(row.field("t"));
        return new Bar(start, StreamFields.time(row.field("T")).plusMillis(1), row.field("o").number(),
                row.field("h").number(), row.field("l").number(), row.field("c").number(), row.field("v").number(),
                Double.NaN, Double.NaN, false);
    }

    private void follow(StreamTopic topic, Bar bar, ToldCalls told) {
        Bar before = last.get(topic);
        if (before != null && bar.start().isBefore(before.start())) {
            told.skipped("candle: is closed already");
            return;
        }
        if (before != null && before.start().isBefore(bar.start())) {
            told.value(topic, closed(before));
        }
        last.put(topic, bar);
        told.value(topic, bar);
    }

    private static Bar closed(Bar bar) {
        return new Bar(bar.start(), bar.time(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(),
                bar.takerBuyVolume(), bar.turnover(), true);
    }
}
