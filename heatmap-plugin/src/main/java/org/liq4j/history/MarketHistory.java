/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.market.MarketEvent;

/**
 * Bars of one instrument in time order, with all that was known at their ends: immutable, columnar, 8 bytes per bar for
 * each input that is there at all. Times are kept to the millisecond.
 */
public final class MarketHistory implements HistorySource {

    private static final double[] ABSENT = {};

    private final Instrument instrument;
    private final Duration barDuration;
    private final long[] endMillis;
    /** Without the inputs that are missing in every bar. */
    private final Map<Column, double[]> columns;
    private final int size;
    private final List<Gap> gaps;

    private MarketHistory(Instrument instrument, Duration barDuration, long[] endMillis, Map<Column, double[]> columns,
            int size, List<Gap> gaps) {
        this.instrument = instrument;
        this.barDuration = barDuration;
        this.endMillis = endMillis;
        this.columns = columns;
        this.size = size;
        this.gaps = List.copyOf(gaps);
    }

    public static Builder builder(Instrument instrument, Duration barDuration) {
        return new Builder(instrument, barDuration);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    public Duration barDuration() {
        return barDuration;
    }

    /** Number of bars. */
    public int size() {
        return size;
    }

    /** The stretches without bars, ascending. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** End of bar {@code index}, 0 the oldest. */
    public Instant endTime(int index) {
        return Instant.ofEpochMilli(endMillis[checked(index)]);
    }

    /** Bar {@code index}, 0 the oldest. */
    public HistoryBar bar(int index) {
        return new HistoryBar(candle(checked(index)), value(Column.OPEN_INTEREST, index),
                value(Column.FUNDING_RATE, index), value(Column.LONG_ACCOUNT_SHARE, index),
                value(Column.LIQUIDATED_LONG, index), value(Column.LIQUIDATED_SHORT, index));
    }

    /** The candle of bar {@code index}, 0 the oldest. */
    public Candle candle(int index) {
        Instant end = endTime(index);
        return new Candle(end.minus(barDuration), end, end, value(Column.OPEN, index), value(Column.HIGH, index),
                value(Column.LOW, index), value(Column.CLOSE, index), value(Column.VOLUME, index),
                value(Column.TAKER_BUY_VOLUME, index), value(Column.TAKER_SELL_VOLUME, index),
                value(Column.VWAP, index));
    }

    /** Number of bars that have the input. */
    public int count(Column column) {
        double[] values = columns.getOrDefault(column, ABSENT);
        int count = 0;
        for (int i = 0; i < Math.min(size, values.length); i++) {
            count += Double.isNaN(values[i]) ? 0 : 1;
        }
        return count;
    }

    /** The input of bar {@code index}; {@link Candle#MISSING} where it is not there. */
    public double value(Column column, int index) {
        double[] values = columns.getOrDefault(column, ABSENT);
        return values.length == 0 ? Candle.MISSING : values[index];
    }

    /** The first {@code bars} bars: what was known when the last of them had closed. */
    public MarketHistory prefix(int bars) {
        if (bars < 1 || bars > size) {
            throw new InvalidValueException("bars", Integer.toString(bars), "must hold 1 <= bars <= " + size);
        }
        Instant end = endTime(bars - 1);
        return new MarketHistory(instrument, barDuration, endMillis, columns, bars,
                gaps.stream().filter(gap -> !gap.knownAt().isAfter(end)).toList());
    }

    @Override
    public Iterator<MarketEvent> events() {
        return new Events();
    }

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new InvalidValueException("index", Integer.toString(index), "must hold 0 <= index < " + size);
        }
        return index;
    }

    /** The inputs a bar may have. */
    public enum Column {
        OPEN, HIGH, LOW, CLOSE, VOLUME, TAKER_BUY_VOLUME, TAKER_SELL_VOLUME, VWAP, OPEN_INTEREST, FUNDING_RATE, LONG_ACCOUNT_SHARE, LIQUIDATED_LONG, LIQUIDATED_SHORT
    }

    /** Walks the bars and gives each bar's events in the order that {@link MarketEvent} states. */
    private final class Events implements Iterator<MarketEvent> {

        private final BarEvents bar = new BarEvents(MarketHistory.this);
        private int next;
        private int nextGap;

        @Override
        public boolean hasNext() {
            return bar.hasNext() || next < size;
        }

        @Override
        public MarketEvent next() {
            if (!bar.hasNext()) {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                bar.load(next, gapBefore(next));
                next++;
            }
            return bar.next();
        }

        private Optional<Gap> gapBefore(int index) {
            if (nextGap < gaps.size() && gaps.get(nextGap).knownAt().toEpochMilli() == endMillis[index]) {
                return Optional.of(gaps.get(nextGap++));
            }
            return Optional.empty();
        }
    }

    /** Collects bars in time order; a stretch without bars becomes a {@link Gap}. Not thread-safe. */
    public static final class Builder {

        private final Instrument instrument;
        private final Duration barDuration;
        private final Map<Column, double[]> columns = new EnumMap<>(Column.class);
        private final Set<Column> present = EnumSet.noneOf(Column.class);
        private final List<Gap> gaps = new ArrayList<>();
        private long[] endMillis = new long[1024];
        private int size;

        private Builder(Instrument instrument, Duration barDuration) {
            if (barDuration.toMillis() <= 0) {
                throw new InvalidValueException("barDuration", barDuration.toString(), "must be >= 1 ms");
            }
            this.instrument = instrument;
            this.barDuration = barDuration;
            for (Column column : Column.values()) {
                columns.put(column, new double[endMillis.length]);
            }
        }

        /** Adds the next bar; a gap before it gets the reason {@code "missing"}. */
        public Builder add(HistoryBar bar) {
            return add(bar, "missing");
        }

        /**
         * Adds the next bar.
         *
         * @param gapReason
         *            the reason given to the gap before the bar, if there is one
         * @throws InvalidValueException
         *             if the bar has another duration, or begins before the last one ended; the builder is then unchanged
         */
        public Builder add(HistoryBar bar, String gapReason) {
            Candle candle = bar.candle();
            if (!candle.beginTime().plus(barDuration).equals(candle.endTime())) {
                throw new InvalidValueException("time", candle.endTime().toString(),
                        "a bar must last " + barDuration + ", this one begins at " + candle.beginTime());
            }
            if (size > 0) {
                Instant lastEnd = Instant.ofEpochMilli(endMillis[size - 1]);
                if (candle.beginTime().isBefore(lastEnd)) {
                    throw new InvalidValueException("time", candle.beginTime().toString(),
                            "a bar must not begin before the last one ended (" + lastEnd + ")");
                }
                if (candle.beginTime().isAfter(lastEnd)) {
                    gaps.add(new Gap(lastEnd, candle.beginTime(), candle.endTime(), gapReason));
                }
            }
            grow();
            endMillis[size] = candle.endTime().toEpochMilli();
            set(Column.OPEN, candle.open());
            set(Column.HIGH, candle.high());
            set(Column.LOW, candle.low());
            set(Column.CLOSE, candle.close());
            set(Column.VOLUME, candle.volume());
            set(Column.TAKER_BUY_VOLUME, candle.takerBuyVolume());
            set(Column.TAKER_SELL_VOLUME, candle.takerSellVolume());
            set(Column.VWAP, candle.vwap());
            set(Column.OPEN_INTEREST, bar.openInterest());
            set(Column.FUNDING_RATE, bar.fundingRate());
            set(Column.LONG_ACCOUNT_SHARE, bar.longAccountShare());
            set(Column.LIQUIDATED_LONG, bar.liquidatedLong());
            set(Column.LIQUIDATED_SHORT, bar.liquidatedShort());
            size++;
            return this;
        }

        public MarketHistory build() {
            Map<Column, double[]> kept = new EnumMap<>(Column.class);
            for (Column column : present) {
                kept.put(column, Arrays.copyOf(valuesOf(column), size));
            }
            return new MarketHistory(instrument, barDuration, Arrays.copyOf(endMillis, size), kept, size, gaps);
        }

        private void grow() {
            if (size < endMillis.length) {
                return;
            }
            int capacity = size + size / 2;
            endMillis = Arrays.copyOf(endMillis, capacity);
            columns.replaceAll((column, values) -> Arrays.copyOf(values, capacity));
        }

        private double[] valuesOf(Column column) {
            return columns.getOrDefault(column, ABSENT);
        }

        private void set(Column column, double value) {
            valuesOf(column)[size] = value;
            if (!Double.isNaN(value)) {
                present.add(column);
            }
        }
    }
}
