/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.util.HashSet;
import java.util.Set;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.venue.StreamMessage;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.WireTrade;

/**
 * {@code trades} of a coin:
 *
 * <pre>
 * {"channel":"trades","data":[{"coin":"BTC","side":"A","px":"61234.0","sz":"0.00022","time":1790000001052,"hash":"0x00",
 *  "tid":1095884267920331,"users":["0x1111","0x2222"]}]}
 * </pre>
 *
 * Side of the taker - {@code A}, the ask: it sold; {@code B}, the bid: it bought -, price, coins, time and identity, which does
 * not ascend. The first message of a coin tells past trades and is left out. Used by one thread.
 */
final class HyperliquidTradeStream {

    static final String CHANNEL = "trades";

    private final WireTrade trade = new WireTrade();
    private final Set<String> running = new HashSet<>();

    /** False, and nothing told, if it is of another channel. */
    boolean read(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        String channel = "";
        boolean read = false;
        while (message.nextField()) {
            switch (message.name()) {
                case "channel" -> channel = message.text();
                case "data" -> {
                    String ofData = channel.isEmpty() ? message.textAt("channel") : channel;
                    if (!ofData.equals(CHANNEL) || !message.isArray()) {
                        return false;
                    }
                    rows(message, asked, receiver);
                    read = true;
                }
                default -> message.skip();
            }
        }
        return read;
    }

    private void rows(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        Set<String> started = new HashSet<>(1);
        WireTrade.readAll(message, trade, HyperliquidTradeStream::fields, one -> {
            String coin = one.symbol();
            if (running.contains(coin) || asked.find(Kind.TRADES, coin).isEmpty()) {
                one.tell(asked, receiver);
            } else {
                started.add(coin);
            }
        }, receiver);
        if (!started.isEmpty()) {
            running.addAll(started);
            receiver.skipped("trade: from before the subscription");
        }
    }

    private static void fields(StreamMessage message, WireTrade trade) {
        while (message.nextField()) {
            switch (message.name()) {
                case "coin" -> trade.symbol(message.text());
                case "side" -> trade.takerBuys(message.text(), "B", "A");
                case "px" -> trade.price(message.number());
                case "sz" -> trade.quantity(message.number());
                case "time" -> trade.millis(message.millis());
                case "tid" -> trade.id(message.text());
                default -> message.skip();
            }
        }
    }
}
