/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opentest4j.AssertionFailedError;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue;

/** Hears what a message tells, and fails for a value that breaks a rule of its kind. */
final class HeardCalls implements StreamReceiver {

    /** How far what takers bought may exceed the whole: both are sums of rounded quantities. */
    private static final double ROUNDING = 1e-6;
    private static final int LONGEST_REASON = 200;

    private final StreamConnectionPlan plan;
    private final List<StreamCall> calls = new ArrayList<>();

    HeardCalls(StreamConnectionPlan plan) {
        this.plan = plan;
    }

    List<StreamCall> calls() {
        return calls;
    }

    @Override
    public void value(StreamTopic topic, StreamedValue value) {
        if (!plan.topics().contains(topic)) {
            throw broken(value, "is of a topic that the connection does not serve: " + topic);
        }
        check(topic, value);
        calls.add(new StreamCall.Value(topic, value));
    }

    @Override
    public void heartbeat() {
        calls.add(new StreamCall.Heartbeat());
    }

    @Override
    public void acknowledged() {
        calls.add(new StreamCall.Acknowledged());
    }

    @Override
    public void refused(String reason, boolean terminal) {
        calls.add(new StreamCall.Refused(terminal));
    }

    @Override
    public void skipped(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new AssertionFailedError("what is skipped must have a reason of one phrase, not \"" + reason + "\"");
        }
        calls.add(new StreamCall.Skipped(reason));
    }

    private static void check(StreamTopic topic, StreamedValue value) {
        require(value, topic.kind() == kind(value), "must be of the topic's kind, " + topic.kind());
        require(value, value.time().isAfter(Instant.EPOCH), "must have a time after 1970-01-01T00:00:00Z");
        switch (value) {
            case StreamedValue.Bar bar -> check(topic, bar);
            case StreamedValue.Trade trade -> {
                require(trade, isPositive(trade.price()) && isPositive(trade.coins()), "must have price and coins > 0");
                require(trade, !trade.id().isBlank(), "must have an id");
            }
            case StreamedValue.Mark mark -> require(mark, isPositive(mark.price()), "must have a price > 0");
            case StreamedValue.Funding funding -> {
                require(funding, funding.rate() > -1 && funding.rate() < 1, "must have a rate within (-1, 1)");
                Optional<Duration> interval = funding.interval();
                require(funding, interval.isEmpty() || interval.get().isPositive(), "must have an interval > 0");
            }
            case StreamedValue.Interest interest -> require(interest, isPositive(interest.coins()),
                    "must have coins > 0");
            case StreamedValue.Liquidation liquidation -> require(liquidation,
                    isPositive(liquidation.price()) && isPositive(liquidation.coins()),
                    "must have price and coins > 0");
        }
    }

    private static void check(StreamTopic topic, StreamedValue.Bar bar) {
        require(bar, Duration.between(bar.start(), bar.time()).equals(topic.interval()),
                "must end " + topic.interval() + " after its start");
        require(bar, isPositive(bar.low()) && isPositive(bar.high()), "must have prices > 0");
        require(bar, bar.low() <= bar.open() && bar.open() <= bar.high() && bar.low() <= bar.close()
                && bar.close() <= bar.high(), "must satisfy low <= open, close <= high");
        require(bar, bar.volume() >= 0 && Double.isFinite(bar.volume()), "must have a volume >= 0");
        double bought = bar.takerBuyVolume();
        require(bar, Double.isNaN(bought) || (bought >= 0 && bought <= bar.volume() * (1 + ROUNDING)),
                "must satisfy 0 <= takerBuyVolume <= volume");
        require(bar, Double.isNaN(bar.turnover()) || (bar.turnover() >= 0 && Double.isFinite(bar.turnover())),
                "must have a turnover >= 0");
    }

    private static Kind kind(StreamedValue value) {
        return switch (value) {
            case StreamedValue.Bar bar -> Kind.CANDLES;
            case StreamedValue.Trade trade -> Kind.TRADES;
            case StreamedValue.Mark mark -> Kind.MARK_PRICE;
            case StreamedValue.Funding funding -> Kind.FUNDING;
            case StreamedValue.Interest interest -> Kind.OPEN_INTEREST;
            case StreamedValue.Liquidation liquidation -> Kind.LIQUIDATIONS;
        };
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static void require(StreamedValue value, boolean kept, String rule) {
        if (!kept) {
            throw broken(value, rule);
        }
    }

    private static AssertionFailedError broken(StreamedValue value, String rule) {
        return new AssertionFailedError(value + " " + rule);
    }
}
