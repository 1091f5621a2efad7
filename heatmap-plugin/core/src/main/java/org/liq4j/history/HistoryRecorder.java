/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;

/** Collects the events of any source as a columnar history; {@link BarInputs} says which bar takes an input. Not thread-safe. */
public final class HistoryRecorder {

    private final MarketHistory.Builder history;
    private final BarInputs inputs = new BarInputs();

    private HistoryRecorder(HistorySource source, Duration barDuration) {
        this.history = MarketHistory.builder(source.instrument(), barDuration);
    }

    /**
     * The source's events as a history.
     *
     * @param barDuration
     *            length of its bars
     * @throws InvalidValueException
     *             if a bar was known only after its end, has another duration, or begins before the last one ended
     */
    public static Recorded record(HistorySource source, Duration barDuration) {
        if (source instanceof MarketHistory columnar) {
            return new Recorded(columnar, 0);
        }
        HistoryRecorder recorder = new HistoryRecorder(source, barDuration);
        source.events().forEachRemaining(recorder::accept);
        return new Recorded(recorder.history.build(), recorder.inputs.unusedMarks());
    }

    /**
     * What was recorded.
     *
     * @param history
     *            the bars
     * @param markCandles
     *            how many mark-price bars were left out, as no bar of trades with their end came after them
     */
    public record Recorded(MarketHistory history, int markCandles) {
    }

    private void accept(MarketEvent event) {
        if (!(event instanceof Candle candle)) {
            inputs.add(event);
            return;
        }
        if (!candle.knownAt().equals(candle.endTime())) {
            throw new InvalidValueException("knownAt", candle.knownAt().toString(),
                    "a bar of a history must be known at its end (" + candle.endTime() + "), or it would look ahead");
        }
        String gapReason = inputs.gapReason();
        history.add(inputs.close(candle), gapReason);
    }
}
