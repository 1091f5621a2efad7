/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.Arrays;
import java.util.List;

import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/** What a message of a stream makes its receiver hear, one call of {@link StreamReceiver}. */
public sealed interface StreamCall {

    /** A value of a topic. */
    record Value(StreamTopic topic, StreamedValue value) implements StreamCall {
    }

    /** A sign of life. */
    record Heartbeat() implements StreamCall {
    }

    /** A confirmed subscription. */
    record Acknowledged() implements StreamCall {
    }

    /** A refused subscription; in whatever words. */
    record Refused(boolean terminal) implements StreamCall {
    }

    /** A message, or a part of one, that is left out. */
    record Skipped(String reason) implements StreamCall {
    }

    /** Whether this is what was expected: numbers may differ by rounding. */
    default boolean fits(StreamCall expected) {
        if (this instanceof Value told && expected instanceof Value other) {
            return told.topic().equals(other.topic()) && others(told.value()).equals(others(other.value()))
                    && closeTo(numbers(told.value()), numbers(other.value()));
        }
        return equals(expected);
    }

    private static boolean closeTo(double[] told, double[] expected) {
        if (told.length != expected.length) {
            return false;
        }
        for (int i = 0; i < told.length; i++) {
            boolean same = Double.compare(told[i], expected[i]) == 0;
            if (!same && !(Math.abs(told[i] - expected[i]) <= 1e-12 * Math.abs(expected[i]))) {
                return false;
            }
        }
        return true;
    }

    private static double[] numbers(StreamedValue value) {
        return switch (value) {
            case StreamedValue.Bar bar -> new double[]{bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(),
                    bar.takerBuyVolume(), bar.turnover()};
            case StreamedValue.Trade trade -> new double[]{trade.price(), trade.coins()};
            case StreamedValue.Mark mark -> new double[]{mark.price()};
            case StreamedValue.Funding funding -> new double[]{funding.rate()};
            case StreamedValue.Interest interest -> new double[]{interest.coins()};
            case StreamedValue.Liquidation liquidation -> new double[]{liquidation.price(), liquidation.coins()};
        };
    }

    private static List<Object> others(StreamedValue value) {
        return switch (value) {
            case StreamedValue.Bar bar -> List.of("bar", bar.start(), bar.time(), bar.closed());
            case StreamedValue.Trade trade -> List.of("trade", trade.time(), trade.id(), trade.takerBuys());
            case StreamedValue.Mark mark -> List.of("mark", mark.time());
            case StreamedValue.Funding funding ->
                List.of("funding", funding.time(), funding.settlement(), funding.interval());
            case StreamedValue.Interest interest -> List.of("interest", interest.time());
            case StreamedValue.Liquidation liquidation ->
                List.of("liquidation", liquidation.time(), liquidation.side());
        };
    }

    /** Whether these are what was expected, in this order. */
    static boolean fit(List<StreamCall> told, List<StreamCall> expected) {
        if (told.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).fits(expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Calls in their order, for {@link StreamSample}. */
    static List<StreamCall> values(StreamTopic topic, StreamedValue... values) {
        return Arrays.stream(values).map(value -> (StreamCall) new Value(topic, value)).toList();
    }
}
