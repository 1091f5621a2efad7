/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.heatmap.Side;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code allLiquidation.<symbol>}, every 500 ms, and all of them:
 *
 * <pre>
 * {"topic":"allLiquidation.BTCUSDT","type":"snapshot","ts":1790000003204,"data":[
 *   {"T":1790000002929,"s":"BTCUSDT","S":"Buy","v":"0.015","p":"60950.50"}]}
 * </pre>
 *
 * Time, side of the position - {@code Buy}: a long was liquidated, the opposite of an order's side -, coins, and the price of
 * bankruptcy, which is no fill.
 */
record BybitLiquidationStream(String symbol, Liquidation liquidation) {

    static final String CHANNEL = "allLiquidation.";

    static BybitLiquidationStream of(VenueJson row) {
        VenueJson word = row.field("S");
        Side side = BybitExchange.LIQUIDATIONS.liquidated(word.text())
                .orElseThrow(() -> word.broken("is an unknown side"));
        return new BybitLiquidationStream(row.field("s").text(), new Liquidation(StreamFields.time(row.field("T")),
                side, StreamFields.price(row.field("p")), StreamFields.coins(row.field("v"), 1)));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.find(Kind.LIQUIDATIONS, symbol).ifPresentOrElse(topic -> told.value(topic, liquidation),
                () -> told.skipped("liquidation: " + StreamFields.NOT_ASKED_FOR));
    }
}
