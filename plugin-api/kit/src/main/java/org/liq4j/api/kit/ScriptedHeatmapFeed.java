/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.MeasureScope;
import org.liq4j.api.heatmap.StatefulMeasure;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketInputs;

/**
 * A heatmap whose levels a script writes, so that an indicator can be tested without an engine. Safe to read from any thread.
 *
 * <p>
 * Each column is measured bar by bar, in order, up to the latest bar that was asked for. Readings keep to their contract: within
 * a column equal ones share a reader, which sees each bar once and in order. Across columns they do not, other than in an
 * engine; the values are the same, since a reader depends on the bars alone.
 */
public final class ScriptedHeatmapFeed implements HeatmapFeed {

    private final KitMarket market;
    private final List<KitBar> bars;
    private final LevelScript script;
    private final long[] ends;
    private final Map<BarMeasure, BarValues> columns = new ConcurrentHashMap<>();

    /** The market's bars with the script's levels. */
    public ScriptedHeatmapFeed(KitMarket market, LevelScript script) {
        this.market = market;
        this.script = script;
        bars = market.bars();
        ends = new long[bars.size()];
        for (int bar = 0; bar < bars.size(); bar++) {
            ends[bar] = market.endTime(bar).toEpochMilli();
        }
    }

    @Override
    public Instrument instrument() {
        return market.instrument();
    }

    @Override
    public Optional<BarTiming> timing() {
        return market.timing();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        return columns.computeIfAbsent(measure, Column::new);
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        int bar = lastClosed(ends, time);
        return bar < 0 ? Optional.empty() : Optional.of(market.levels(script, bar));
    }

    /** The last bar that ends at or before the time; -1 if there is none. */
    private static int lastClosed(long[] ends, Instant time) {
        int found = Arrays.binarySearch(ends, milliseconds(time));
        return found >= 0 ? found : -found - 2;
    }

    /** Also of times beyond those that milliseconds can count. */
    private static long milliseconds(Instant time) {
        if (time.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
            return Long.MAX_VALUE;
        }
        return time.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE)) ? Long.MIN_VALUE : time.toEpochMilli();
    }

    /** One measure's values. */
    private final class Column implements BarValues {

        private final Readers readers = new Readers();
        private final BarMeasure measure;
        private final double[] values = new double[ends.length];
        private int measured;

        Column(BarMeasure measure) {
            this.measure = measure.within(readers);
        }

        @Override
        public double at(Instant barEndTime) {
            int bar = lastClosed(ends, barEndTime);
            return bar < 0 ? Double.NaN : value(bar);
        }

        private synchronized double value(int bar) {
            for (; measured <= bar; measured++) {
                readers.bar = measured;
                values[measured] = measure.measure(market.levels(script, measured), bars.get(measured));
            }
            return values[bar];
        }

        @Override
        public boolean isAvailable(Instant barEndTime) {
            int bar = lastClosed(ends, barEndTime);
            return bar >= 0 && Instant.ofEpochMilli(ends[bar]).equals(barEndTime);
        }

        @Override
        public long lastEndMillis(long millis) {
            int found = Arrays.binarySearch(ends, millis);
            int bar = found >= 0 ? found : -found - 2;
            return bar < 0 ? NO_BAR : ends[bar];
        }
    }

    /** The states of one column; each reads a bar when first asked and says the same again until the next bar. */
    private static final class Readers implements MeasureScope {

        private final Map<StatefulMeasure<?>, StatefulMeasure.State<?>> readers = new HashMap<>();
        /** The bar that is being measured. */
        private int bar;

        // The reader was put there for a measure of the same type.
        @SuppressWarnings("unchecked")
        @Override
        public <R> StatefulMeasure.State<R> state(StatefulMeasure<R> measure) {
            StatefulMeasure.State<?> known = readers.get(measure);
            if (known != null) {
                return (StatefulMeasure.State<R>) known;
            }
            StatefulMeasure.State<R> reader = new OncePerBar<>(measure.newState());
            readers.put(measure, reader);
            return reader;
        }

        /** Keeps what was read of the bar at hand. */
        private final class OncePerBar<R> implements StatefulMeasure.State<R> {

            private final StatefulMeasure.State<R> reader;
            private final List<R> read = new ArrayList<>(1);
            private int readBar = -1;

            OncePerBar(StatefulMeasure.State<R> reader) {
                this.reader = reader;
            }

            @Override
            public R read(LiquidationLevels levels, MarketInputs inputs) {
                if (readBar != bar) {
                    read.clear();
                    read.add(reader.read(levels, inputs));
                    readBar = bar;
                }
                return read.getFirst();
            }
        }
    }
}
