/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.venue.StreamMessage;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.WireTrade;

/**
 * {@code publicTrade.<symbol>}, at most 1,024 trades in a message:
 *
 * <pre>
 * {"topic":"publicTrade.BTCUSDT","type":"snapshot","ts":1790000001005,"data":[{"T":1790000001000,"s":"BTCUSDT","S":"Buy",
 *  "v":"0.010","p":"61234.50","L":"PlusTick","i":"9dc75fca-4bdd-4773-9f78-6f5d7ab2a110","BT":false,"seq":1}]}
 * </pre>
 *
 * Time, side of the taker, coins, price and identity.
 */
final class BybitTradeStream {

    static final String CHANNEL = "publicTrade.";

    private BybitTradeStream() {
    }

    /** False, and nothing told, if it is of another channel. */
    static boolean read(StreamMessage message, WireTrade trade, TopicIndex asked, StreamReceiver receiver) {
        String topic = "";
        boolean read = false;
        while (message.nextField()) {
            switch (message.name()) {
                case "topic" -> topic = message.text();
                case "data" -> {
                    String channel = topic.isEmpty() ? message.textAt("topic") : topic;
                    if (!channel.startsWith(CHANNEL) || !message.isArray()) {
                        return false;
                    }
                    WireTrade.readAll(message, trade, BybitTradeStream::fields, one -> one.tell(asked, receiver),
                            receiver);
                    read = true;
                }
                default -> message.skip();
            }
        }
        return read;
    }

    private static void fields(StreamMessage message, WireTrade trade) {
        while (message.nextField()) {
            switch (message.name()) {
                case "T" -> trade.millis(message.millis());
                case "s" -> trade.symbol(message.text());
                case "S" -> trade.takerBuys(message.text(), "Buy", "Sell");
                case "v" -> trade.quantity(message.number());
                case "p" -> trade.price(message.number());
                case "i" -> trade.id(message.text());
                default -> message.skip();
            }
        }
    }
}
