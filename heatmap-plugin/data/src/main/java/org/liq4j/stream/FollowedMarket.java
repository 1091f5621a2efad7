/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.market.Instrument;

/**
 * What is followed of a market.
 *
 * @param symbol
 *            the exchange's own spelling of the instrument's symbol
 * @param interval
 *            length of a bar
 * @param contractCoins
 *            base coins of one unit of quantity on the wire
 * @param barsOfTrades
 *            whether bars are made of trades although the exchange streams bars; it is so anyway where it streams none
 */
public record FollowedMarket(StreamingExchange exchange, Instrument instrument, String symbol, Duration interval,
        double contractCoins, boolean barsOfTrades) {

    /**
     * @throws InvalidValueException
     *             if the exchange streams neither bars nor trades
     */
    public FollowedMarket {
        Set<StreamTopic.Kind> streams = exchange.streams();
        if (!streams.contains(StreamTopic.Kind.CANDLES)) {
            barsOfTrades = true;
        }
        if (barsOfTrades && !streams.contains(StreamTopic.Kind.TRADES)) {
            throw new InvalidValueException("exchange", exchange.name(),
                    "must stream " + (streams.contains(StreamTopic.Kind.CANDLES) ? "trades" : "candles or trades"));
        }
    }

    /** Whether trades are listened to: where bars are made of them, and where bars do not tell what takers bought. */
    public boolean trades() {
        return barsOfTrades || (!exchange.conventions().takerVolumeInCandles()
                && exchange.streams().contains(StreamTopic.Kind.TRADES));
    }

    /** All that is listened to. */
    public List<StreamTopic> topics() {
        List<StreamTopic> topics = new ArrayList<>();
        for (StreamTopic.Kind kind : StreamTopic.Kind.values()) {
            boolean wanted = exchange.streams().contains(kind) && switch (kind) {
                case CANDLES -> !barsOfTrades;
                case TRADES -> trades();
                case MARK_PRICE, FUNDING, OPEN_INTEREST, LIQUIDATIONS -> true;
            };
            if (wanted) {
                topics.add(kind == StreamTopic.Kind.CANDLES
                        ? StreamTopic.candles(symbol, interval, contractCoins)
                        : StreamTopic.of(kind, symbol, contractCoins));
            }
        }
        return topics;
    }

    /** The connections that serve the topics, at the exchange's own addresses. */
    public List<StreamConnectionPlan> plans() {
        return exchange.protocol().plan(topics());
    }
}
