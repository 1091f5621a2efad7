/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Instant;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.heatmap.Side;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code <symbol>@forceOrder}:
 *
 * <pre>
 * {"e":"forceOrder","E":1790000002345,"o":{"s":"BTCUSDT","S":"SELL","o":"LIMIT","f":"IOC","q":"0.500","p":"60990.00",
 *  "ap":"61200.50","X":"FILLED","l":"0.100","z":"0.500","T":1790000002340,"ps":"BTCUSDT","st":1}}
 * </pre>
 *
 * {@code S} is the side of the order that closes the position: {@code SELL} liquidates a long. Its price is the average of the
 * fills {@code ap}, as {@code p} is the limit, about the price of bankruptcy; its coins are all that was filled {@code z}, of
 * which {@code l} is the last part. An order that is not filled to its end is left out, as it is told again. At most one order
 * of a symbol and second is told, by the manual now the latest, formerly the largest: a lower bound, and lowest in cascades.
 */
record BinanceLiquidationStream(String symbol, MarginType margin, boolean filled, Liquidation liquidation) {

    static BinanceLiquidationStream of(VenueJson event) {
        VenueJson order = event.field("o");
        VenueJson word = order.field("S");
        Side side = BinanceExchange.LIQUIDATIONS.liquidated(word.text())
                .orElseThrow(() -> word.broken("is an unknown side"));
        Instant time = StreamFields.time(order.field("T"));
        return new BinanceLiquidationStream(order.field("s").text(),
                MarginType.of(order.optional("st").or(() -> event.optional("st"))),
                "FILLED".equals(order.field("X").text()),
                new Liquidation(time, side, StreamFields.price(order.field("ap")),
                        StreamFields.coins(order.field("z"), 1)));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        if (margin != MarginType.USD) {
            told.skipped("liquidation: " + margin.reason());
        } else if (!filled) {
            told.skipped("liquidation: is not filled");
        } else {
            asked.find(Kind.LIQUIDATIONS, symbol).ifPresentOrElse(topic -> told.value(topic, liquidation),
                    () -> told.skipped("liquidation: " + StreamFields.NOT_ASKED_FOR));
        }
    }
}
