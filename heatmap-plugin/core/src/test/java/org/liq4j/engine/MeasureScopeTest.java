/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.StatefulMeasure;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MeasureScopeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Counts how often its readers read, and the bars that each has seen. */
    private record Counted(AtomicInteger reads) implements StatefulMeasure<Integer> {

        @Override
        public State<Integer> newState() {
            int[] bars = new int[1];
            return (levels, inputs) -> {
                reads.incrementAndGet();
                return ++bars[0];
            };
        }

        @Override
        public boolean followsBars() {
            return true;
        }
    }

    private record Times(int factor) implements ToDoubleFunction<Integer> {

        @Override
        public double applyAsDouble(Integer bars) {
            return factor * bars;
        }
    }

    @Test
    void measuresOfEqualReadingsReadEachBarOnceAndEachEngineBeginsAnew() {
        AtomicInteger reads = new AtomicInteger();
        for (int run = 1; run <= 2; run++) {
            HeatmapEngine engine = engine(new Counted(reads), new Counted(reads));
            engine.apply(bar(0));
            engine.apply(bar(1));
            assertEquals(2 * run, reads.get());
            assertEquals(2, engine.bars().value(0, 1));
            assertEquals(20, engine.bars().value(1, 1));
        }
    }

    @Test
    void anEngineThatFollowsBarsIsNeitherSavedNorRestored() {
        HeatmapEngine engine = engine(new Counted(new AtomicInteger()), new Counted(new AtomicInteger()));
        DataInputStream state = new DataInputStream(new ByteArrayInputStream(new byte[0]));
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> engine.restore(state));
        assertEquals("measures = some that follow the bars: an engine to be restored must measure each bar by itself",
                refused.getMessage());
        engine.apply(bar(0));
        assertFalse(engine.isRestorable());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        InvalidValueException kept = assertThrows(InvalidValueException.class,
                () -> engine.save(new DataOutputStream(saved)));
        assertEquals("measures = some that follow the bars: an engine to be saved must measure each bar by itself",
                kept.getMessage());
        assertEquals(0, saved.size());
    }

    @Test
    void theMarkPriceTriggersInTheBarThatItBelongsTo() {
        HeatmapEngine engine = new HeatmapEngine(new CandleDecayModel(CandleDecaySettings.DEFAULT),
                List.of((levels, inputs) -> inputs.lowestTrigger(), (levels, inputs) -> inputs.highestTrigger()));
        engine.apply(new MarkCandle(end(0), end(0), 100, 105, 95, 100));
        engine.apply(bar(0));
        engine.apply(bar(1));
        assertEquals(95, engine.bars().value(0, 0));
        assertEquals(105, engine.bars().value(1, 0));
        assertEquals(99, engine.bars().value(0, 1));
        assertEquals(101, engine.bars().value(1, 1));
    }

    private static HeatmapEngine engine(Counted one, Counted other) {
        return new HeatmapEngine(new CandleDecayModel(CandleDecaySettings.DEFAULT),
                List.of(one.measure(new Times(1)), other.measure(new Times(10))));
    }

    private static Instant end(int index) {
        return START.plus(Duration.ofMinutes(index + 1));
    }

    private static Candle bar(int index) {
        return Candle.of(end(index).minus(Duration.ofMinutes(1)), end(index), 100, 101, 99, 100, 1);
    }
}
