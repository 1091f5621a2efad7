/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.api.exchange.StreamedValue.Interest;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code activeAssetCtx} of a coin, about once a second: mark price, funding rate of an hour, and open interest in coins:
 *
 * <pre>
 * {"channel":"activeAssetCtx","data":{"coin":"BTC","ctx":{"funding":"0.0000125","openInterest":"36295.80812",
 *  "prevDayPx":"60759.0","dayNtlVlm":"4490636699.3","premium":null,"oraclePx":"61284.7","markPx":"61240.0","midPx":null,
 *  "impactPxs":null,"dayBaseVlm":"56265.69"}}}
 * </pre>
 *
 * It has no time: it is of when it came.
 */
final class HyperliquidContextStream {

    static final String CHANNEL = "activeAssetCtx";

    private HyperliquidContextStream() {
    }

    static void tell(VenueJson data, Instant receivedAt, TopicIndex asked, ToldCalls told) {
        String coin = data.field("coin").text();
        VenueJson context = data.field("ctx");
        if (!asked.anyOf(coin, Kind.MARK_PRICE, Kind.FUNDING, Kind.OPEN_INTEREST)) {
            told.skipped("context: " + StreamFields.NOT_ASKED_FOR);
        }
        told.part(() -> asked.find(Kind.MARK_PRICE, coin).ifPresent(topic -> told.value(topic,
                new Mark(receivedAt, StreamFields.price(context.field("markPx"))))));
        told.part(() -> asked.find(Kind.FUNDING, coin).ifPresent(topic -> told.value(topic,
                new Funding(receivedAt, StreamFields.rate(context.field("funding")), Optional.empty(),
                        Optional.of(HyperliquidCoins.FUNDING_INTERVAL)))));
        told.part(() -> asked.find(Kind.OPEN_INTEREST, coin).ifPresent(topic -> told.value(topic,
                new Interest(receivedAt, StreamFields.coins(context.field("openInterest"), 1)))));
    }
}
