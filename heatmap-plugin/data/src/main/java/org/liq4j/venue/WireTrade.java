/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue;

/** A trade while its fields are read, in whatever order they come. Used again for the next; by one thread. */
public final class WireTrade {

    private String symbol = "";
    private String id = "";
    private long millis;
    private double price;
    private double quantity;
    private @Nullable Boolean takerBuys;

    /** Forgets the last one. */
    public WireTrade clear() {
        symbol = "";
        id = "";
        millis = 0;
        price = Double.NaN;
        quantity = Double.NaN;
        takerBuys = null;
        return this;
    }

    public String symbol() {
        return symbol;
    }

    public void symbol(String value) {
        symbol = value;
    }

    public void id(String value) {
        id = value;
    }

    public void millis(long value) {
        millis = value;
    }

    public void price(double value) {
        price = value;
    }

    /** In units of the wire. */
    public void quantity(double value) {
        quantity = value;
    }

    /** Null for a side that is not known. */
    public void takerBuys(@Nullable Boolean value) {
        takerBuys = value;
    }

    /** By the exchange's words for the side of the taker. */
    public void takerBuys(String side, String buys, String sells) {
        if (side.equals(buys)) {
            takerBuys = Boolean.TRUE;
        } else if (side.equals(sells)) {
            takerBuys = Boolean.FALSE;
        }
    }

    /**
     * Reads an array of trades.
     *
     * @param fields
     *            reads those of one, whose start was gone to
     * @param telling
     *            tells one, or leaves it out
     * @param receiver
     *            is told of what is no trade, and of an array of none
     */
    public static void readAll(StreamMessage message, WireTrade trade, BiConsumer<StreamMessage, WireTrade> fields,
            Consumer<WireTrade> telling, StreamReceiver receiver) {
        boolean any = false;
        while (message.nextElement()) {
            any = true;
            if (message.isObject()) {
                fields.accept(message, trade.clear());
                telling.accept(trade);
            } else {
                message.skip();
                receiver.skipped("trade: must be an object");
            }
        }
        if (!any) {
            receiver.heartbeat();
        }
    }

    /** Tells it, or why not. */
    public void tell(TopicIndex topics, StreamReceiver receiver) {
        Optional<StreamTopic> topic = topics.find(Kind.TRADES, symbol);
        if (topic.isEmpty()) {
            receiver.skipped("trade: " + StreamFields.NOT_ASKED_FOR);
            return;
        }
        double coins = quantity * topic.get().contractCoins();
        if (millis <= 0) {
            receiver.skipped("trade: time must be epoch milliseconds above zero");
        } else if (!StreamFields.isPrice(price)) {
            receiver.skipped("trade: price must be within [1e-12, 1e12]");
        } else if (!StreamFields.isQuantity(coins)) {
            receiver.skipped("trade: quantity must be above zero");
        } else if (takerBuys == null) {
            receiver.skipped("trade: unknown side");
        } else if (id.isBlank()) {
            receiver.skipped("trade: must have an id");
        } else {
            receiver.value(topic.get(),
                    new StreamedValue.Trade(Instant.ofEpochMilli(millis), id, price, coins, takerBuys));
        }
    }
}
