/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Interest;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code open-interest}, every few seconds:
 *
 * <pre>
 * {"arg":{"channel":"open-interest","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP","instType":"SWAP",
 *  "oi":"2874487","oiCcy":"28744.87","oiUsd":"1760000000.5","ts":"1790000001000"}]}
 * </pre>
 *
 * In contracts, in coins - as over REST these count -, in USD.
 */
record OkxOpenInterestStream(String symbol, Interest interest) {

    static OkxOpenInterestStream of(VenueJson row) {
        return new OkxOpenInterestStream(row.field("instId").text(),
                new Interest(StreamFields.time(row.field("ts")), StreamFields.coins(row.field("oiCcy"), 1)));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.find(Kind.OPEN_INTEREST, symbol).ifPresentOrElse(topic -> told.value(topic, interest),
                () -> told.skipped("open interest: " + StreamFields.NOT_ASKED_FOR));
    }
}
