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
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketInputs;

/**
 * A heatmap whose levels a script writes, so that an indicator can be tested without an engine. Safe to read from any thread.
 *
 * <p>
 * Each column is measured over all bars, in order, when it is first asked for. Readings keep to their contract: within a
 * column equal ones share a reader, which sees each bar once and in order. Across columns they do not, other than in an
 * engine; the values are the same, since a reader depends on the bars alone.
 */
public final class ScriptedHeatmapFeed implements HeatmapFeed {

    private final Instrument instrument;
    private final List<KitBar> bars;
    private final LevelScript script;
    private final List<ScriptedLevels> written = new ArrayList<>();
    private final long[] ends;
    private final Map<BarMeasure, BarValues> columns = new ConcurrentHashMap<>();

    /** The market's bars with the script's levels. */
    public ScriptedHeatmapFeed(KitMarket market, LevelScript script) {
        this.script = script;
        instrument = market.instrument();
        bars = market.bars();
        ends = new long[bars.size()];
        for (int bar = 0; bar < bars.size(); bar++) {
            ends[bar] = market.endTime(bar).toEpochMilli();
        }
    }

    /** The levels at the bar's close; written when first asked for, since many tests make feeds that they never read. */
    private synchronized ScriptedLevels levels(int bar) {
        while (written.size() <= bar) {
            written.add(script.levels(bars.subList(0, written.size() + 1)));
        }
        return written.get(bar);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public BarValues column(BarMeasure measure) {
        return columns.computeIfAbsent(measure, this::measured);
    }

    private BarValues measured(BarMeasure measure) {
        Readers readers = new Readers();
        BarMeasure within = measure.within(readers);
        double[] values = new double[bars.size()];
        for (int bar = 0; bar < values.length; bar++) {
            readers.bar = bar;
            values[bar] = within.measure(levels(bar), bars.get(bar));
        }
        return new Column(ends, values);
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        int bar = lastClosed(ends, time);
        return bar < 0 ? Optional.empty() : Optional.of(levels(bar));
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
    private static final class Column implements BarValues {

        private final long[] ends;
        private final double[] values;

        Column(long[] ends, double[] values) {
            this.ends = ends;
            this.values = values;
        }

        @Override
        public double at(Instant barEndTime) {
            int bar = lastClosed(ends, barEndTime);
            return bar < 0 ? Double.NaN : values[bar];
        }

        @Override
        public boolean isAvailable(Instant barEndTime) {
            int bar = lastClosed(ends, barEndTime);
            return bar >= 0 && Instant.ofEpochMilli(ends[bar]).equals(barEndTime);
        }
    }

    /** The states of one column; each reads a bar when first asked and says the same again until the next bar. */
    private static final class Readers implements MeasureScope {

        private final Map<StatefulMeasure<?>, StatefulMeasure.State<?>> readers = new HashMap<>();
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
