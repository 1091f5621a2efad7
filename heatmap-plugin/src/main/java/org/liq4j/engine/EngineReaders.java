/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.BarReader;
import org.liq4j.api.heatmap.BarReading;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.SharedReaders;
import org.liq4j.api.market.MarketInputs;

/** The readers that an engine's measures share. Single writer. */
final class EngineReaders implements SharedReaders {

    private final Map<BarReading<?>, OncePerBar<?>> readers = new LinkedHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <R> BarReader<R> reader(BarReading<R> reading) {
        // A reading's reader reads what the reading does.
        return (BarReader<R>) readers.computeIfAbsent(reading, key -> new OncePerBar<>(key.reader()));
    }

    /** Whether a reader remembers bars. */
    boolean followBars() {
        return readers.keySet().stream().anyMatch(BarReading::followsBars);
    }

    /** Answers for the bar it was last asked for from memory. */
    private static final class OncePerBar<R> implements BarReader<R> {

        private final BarReader<R> reader;
        private Instant time = Instant.MIN;
        private @Nullable R last;

        OncePerBar(BarReader<R> reader) {
            this.reader = reader;
        }

        @Override
        public R read(LiquidationLevels levels, MarketInputs inputs) {
            Instant end = inputs.candle().endTime();
            R known = last;
            if (known == null || !end.equals(time)) {
                known = reader.read(levels, inputs);
                last = known;
                time = end;
            }
            return known;
        }
    }
}
