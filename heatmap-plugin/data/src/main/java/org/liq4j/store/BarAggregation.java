/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowKind;

/**
 * Makes bars of a length from stored bars of lengths that divide it. Bars end at multiples of their length since 1970; one of
 * which a part is missing is left out, since its high and low are not known. Where shorter bars do not suffice, a stored bar of
 * the next length stands in, so that a bar never depends on rows after its end.
 */
final class BarAggregation {

    private static final List<Candles> SUMS = List.of(Candles.VOLUME, Candles.TAKER_BUY_VOLUME, Candles.QUOTE_VOLUME);

    private final long length;
    private final RowBatch.Builder bars = RowBatch.builder(RowKind.CANDLES);
    private double[] bar = new double[0];
    private long parts;
    private long partEnd;
    private long known;

    private BarAggregation(long length) {
        this.length = length;
    }

    /** The lengths of stored bars in milliseconds, ascending. */
    static List<Long> lengths(RowBatch candles) {
        SortedMap<Long, Boolean> lengths = new TreeMap<>();
        long last = -1;
        for (int row = 0; row < candles.size(); row++) {
            long millis = candles.barMillis(row);
            if (millis != last) {
                lengths.put(millis, true);
                last = millis;
            }
        }
        return List.copyOf(lengths.keySet());
    }

    /** The bars that began at the time or later. */
    static RowBatch begunAt(Instant from, RowBatch candles) {
        long first = from.toEpochMilli();
        IntPredicate begun = row -> candles.eventMillis(row) - candles.barMillis(row) >= first;
        if (IntStream.range(0, candles.size()).allMatch(begun)) {
            return candles;
        }
        RowBatch.Builder kept = RowBatch.builder(RowKind.CANDLES, candles.size());
        IntStream.range(0, candles.size()).filter(begun).forEach(row -> kept.add(candles, row));
        return kept.build();
    }

    /**
     * Where all stored bars have the length, they are taken as they are, whenever they end.
     *
     * @param candles
     *            ascending by event time and length
     */
    static RowBatch of(RowBatch candles, Duration barDuration) {
        long length = barDuration.toMillis();
        List<Long> lengths = lengths(candles);
        if (lengths.equals(List.of(length))) {
            return candles;
        }
        RowBatch bars = RowBatch.builder(RowKind.CANDLES).build();
        for (long part : lengths.reversed()) {
            if (length % part == 0) {
                bars = RowMerge.of(bars, new BarAggregation(length).aggregated(candles, part)).rows();
            }
        }
        return bars;
    }

    private RowBatch aggregated(RowBatch candles, long part) {
        for (int row = 0; row < candles.size(); row++) {
            if (candles.barMillis(row) == part) {
                add(candles, row, part);
            }
        }
        return bars.build();
    }

    private void add(RowBatch candles, int row, long part) {
        long end = candles.eventMillis(row);
        if (Math.floorMod(end - part, length) == 0) {
            parts = 1;
            known = candles.knownMillis(row);
            bar = candles.values(row);
            set(Candles.BAR_MILLIS, (double) length);
        } else if (parts > 0 && end == partEnd + part) {
            parts++;
            known = Math.max(known, candles.knownMillis(row));
            set(Candles.HIGH, Math.max(get(Candles.HIGH), candles.value(Candles.HIGH, row)));
            set(Candles.LOW, Math.min(get(Candles.LOW), candles.value(Candles.LOW, row)));
            set(Candles.CLOSE, candles.value(Candles.CLOSE, row));
            for (Candles sum : SUMS) {
                set(sum, get(sum) + candles.value(sum, row));
            }
        } else {
            parts = 0;
        }
        partEnd = end;
        if (parts * part == length) {
            bars.add(end, known, bar);
            parts = 0;
        }
    }

    private double get(RowColumn column) {
        return bar[column.ordinal()];
    }

    private void set(RowColumn column, double value) {
        bar[column.ordinal()] = value;
    }

    /** Volume-weighted average price of a bar; {@code NaN} if unknown. */
    static double vwap(RowBatch candles, int row) {
        double volume = candles.value(Candles.VOLUME, row);
        double quote = candles.value(Candles.QUOTE_VOLUME, row);
        return volume > 0 && quote > 0 ? quote / volume : Double.NaN;
    }
}
