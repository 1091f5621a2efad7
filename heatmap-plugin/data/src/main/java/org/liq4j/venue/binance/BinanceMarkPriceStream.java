/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code <symbol>@markPrice@1s}, with the funding rate:
 *
 * <pre>
 * {"e":"markPriceUpdate","E":1790000001000,"s":"BTCUSDT","p":"61234.10000000","ap":"61234.00000000",
 *  "P":"61230.00000000","i":"61235.20000000","r":"0.00010000","T":1790006400000,"st":1}
 * </pre>
 *
 * Event time, mark price, and the rate to be paid next and when; of a future without funding {@code ""} and 0. The interval is
 * not told.
 */
record BinanceMarkPriceStream(Instant time, String symbol, MarginType margin, double price, OptionalDouble rate,
        Optional<Instant> settlement) {

    static BinanceMarkPriceStream of(VenueJson event) {
        Optional<VenueJson> rate = event.optional("r").filter(given -> given.presentText().isPresent());
        Optional<VenueJson> paid = event.optional("T").filter(given -> !"0".equals(given.text()));
        return new BinanceMarkPriceStream(StreamFields.time(event.field("E")), event.field("s").text(),
                MarginType.of(event.optional("st")), StreamFields.price(event.field("p")),
                rate.isPresent() ? OptionalDouble.of(StreamFields.rate(rate.get())) : OptionalDouble.empty(),
                paid.map(StreamFields::time));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        if (margin != MarginType.USD) {
            told.skipped("mark price: " + margin.reason());
        } else if (!asked.anyOf(symbol, Kind.MARK_PRICE, Kind.FUNDING)) {
            told.skipped("mark price: " + StreamFields.NOT_ASKED_FOR);
        } else {
            asked.find(Kind.MARK_PRICE, symbol).ifPresent(topic -> told.value(topic, new Mark(time, price)));
            asked.find(Kind.FUNDING, symbol).ifPresent(topic -> rate.ifPresentOrElse(
                    fraction -> told.value(topic, new Funding(time, fraction, settlement, Optional.empty())),
                    () -> told.skipped("mark price: has no funding rate")));
        }
    }
}
