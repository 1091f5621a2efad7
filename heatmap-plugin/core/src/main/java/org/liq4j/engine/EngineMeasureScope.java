/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.MeasureScope;
import org.liq4j.api.heatmap.StatefulMeasure;
import org.liq4j.api.market.MarketInputs;

/** The states that an engine's measures share. Single writer. */
final class EngineMeasureScope implements MeasureScope {

    private final Map<StatefulMeasure<?>, OncePerBar<?>> readers = new LinkedHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <R> StatefulMeasure.State<R> state(StatefulMeasure<R> measure) {
        // A measure's state reads what the measure says.
        return (StatefulMeasure.State<R>) readers.computeIfAbsent(measure, key -> new OncePerBar<>(key.newState()));
    }

    /** Whether a measure remembers bars. */
    boolean followBars() {
        return readers.keySet().stream().anyMatch(StatefulMeasure::followsBars);
    }

    /** Answers for the bar it was last asked for from memory. */
    private static final class OncePerBar<R> implements StatefulMeasure.State<R> {

        private final StatefulMeasure.State<R> reader;
        private Instant time = Instant.MIN;
        private @Nullable R last;

        OncePerBar(StatefulMeasure.State<R> reader) {
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
