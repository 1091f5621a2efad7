/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.venue.StreamMessage;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.WireTrade;

/**
 * {@code <symbol>@aggTrade}, every 100 ms; fills of one taker's order at one price are one trade:
 *
 * <pre>
 * {"e":"aggTrade","E":1790000000123,"a":5933014,"s":"BTCUSDT","p":"61234.50","q":"0.120","f":100,"l":105,
 *  "T":1790000000085,"m":true,"nq":"0.120","st":1}
 * </pre>
 *
 * Identity, price, coins, time of the trade, and whether the buyer was the maker: then the taker sold.
 */
final class BinanceTradeStream {

    private static final String EVENT = "aggTrade";

    private BinanceTradeStream() {
    }

    /** False, and nothing told, if it is of another event. */
    static boolean read(StreamMessage message, WireTrade trade, TopicIndex asked, StreamReceiver receiver) {
        boolean isTrade = false;
        MarginType margin = MarginType.USD;
        while (message.nextField()) {
            switch (message.name()) {
                case "data" -> {
                    if (!message.isObject() || !read(message, trade, asked, receiver)) {
                        return false;
                    }
                    message.skipRest();
                    return true;
                }
                case "e" -> {
                    isTrade = EVENT.equals(message.text());
                    if (!isTrade) {
                        return false;
                    }
                }
                case "s" -> trade.symbol(message.text());
                case "a" -> trade.id(message.text());
                case "p" -> trade.price(message.number());
                case "q" -> trade.quantity(message.number());
                case "T" -> trade.millis(message.millis());
                case "m" -> trade.takerBuys(opposite(message.flag()));
                case "st" -> margin = MarginType.of(message.text());
                default -> message.skip();
            }
        }
        if (isTrade && margin == MarginType.USD) {
            trade.tell(asked, receiver);
        } else if (isTrade) {
            receiver.skipped("trade: " + margin.reason());
        }
        return isTrade;
    }

    private static @Nullable Boolean opposite(@Nullable Boolean buyerIsMaker) {
        return buyerIsMaker == null ? null : !buyerIsMaker;
    }
}
