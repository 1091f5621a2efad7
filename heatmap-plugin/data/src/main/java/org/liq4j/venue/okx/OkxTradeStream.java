/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.venue.StreamMessage;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.WireTrade;

/**
 * {@code trades}; fills of one taker's order at one price are one trade, of as many as {@code count}:
 *
 * <pre>
 * {"arg":{"channel":"trades","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP","tradeId":"130639474",
 *  "px":"61234.5","sz":"1.2","side":"buy","ts":"1790000001000","count":"3"}]}
 * </pre>
 *
 * Identity, price, contracts, side of the taker and time.
 */
final class OkxTradeStream {

    static final String CHANNEL = "trades";

    private OkxTradeStream() {
    }

    /** False, and nothing told, if it is of another channel. */
    static boolean read(StreamMessage message, WireTrade trade, TopicIndex asked, StreamReceiver receiver) {
        String channel = "";
        boolean read = false;
        while (message.nextField()) {
            switch (message.name()) {
                case "arg" -> channel = channel(message);
                case "data" -> {
                    String ofData = channel.isEmpty() ? message.textAt("arg", "channel") : channel;
                    if (!ofData.equals(CHANNEL) || !message.isArray()) {
                        return false;
                    }
                    WireTrade.readAll(message, trade, OkxTradeStream::fields, one -> one.tell(asked, receiver),
                            receiver);
                    read = true;
                }
                default -> message.skip();
            }
        }
        return read;
    }

    private static String channel(StreamMessage message) {
        String channel = "";
        if (message.isObject()) {
            while (message.nextField()) {
                if (message.name().equals("channel")) {
                    channel = message.text();
                } else {
                    message.skip();
                }
            }
        } else {
            message.skip();
        }
        return channel;
    }

    private static void fields(StreamMessage message, WireTrade trade) {
        while (message.nextField()) {
            switch (message.name()) {
                case "instId" -> trade.symbol(message.text());
                case "tradeId" -> trade.id(message.text());
                case "px" -> trade.price(message.number());
                case "sz" -> trade.quantity(message.number());
                case "side" -> trade.takerBuys(message.text(), "buy", "sell");
                case "ts" -> trade.millis(message.millis());
                default -> message.skip();
            }
        }
    }
}
