/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.column.BarTimes;
import org.liq4j.column.NumberColumn;

/**
 * Bars of one instrument in time order, with all that was known at their ends: immutable, columnar, at most 8 bytes per bar
 * for each input that is there at all, and next to none for an input that changes rarely or follows from others. Times are
 * kept to the millisecond.
 */
public final class MarketHistory implements HistorySource {

    private final Instrument instrument;
    private final Duration barDuration;
    private final BarTimes times;
    private final Map<Column, NumberColumn> columns;
    private final int size;
    private final List<Gap> gaps;

    /**
     * @param times
     *            and columns may have more rows, which are not to be seen
     */
    MarketHistory(Instrument instrument, Duration barDuration, BarTimes times, Map<Column, NumberColumn> columns,
            int size, List<Gap> gaps) {
        this.instrument = instrument;
        this.barDuration = barDuration;
        this.times = times;
        this.columns = columns;
        this.size = size;
        this.gaps = List.copyOf(gaps);
    }

    public static Builder builder(Instrument instrument, Duration barDuration) {
        return new Builder(instrument, barDuration, 1024);
    }

    /** A builder for a number of bars that is known beforehand, which spares it to grow; more or fewer may come. */
    public static Builder builder(Instrument instrument, Duration barDuration, int expectedBars) {
        return new Builder(instrument, barDuration, Math.max(16, expectedBars));
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    public Duration barDuration() {
        return barDuration;
    }

    /** Empty before the first bar, and where gaps have put the bars out of step. */
    @Override
    public Optional<BarTiming> timing() {
        return size == 0 ? Optional.empty() : BarOrder.timing(barDuration, times.end(0), gaps);
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
        return Instant.ofEpochMilli(times.end(checked(index)));
    }

    /** Bar {@code index}, 0 the oldest. */
    public HistoryBar bar(int index) {
        return new HistoryBar(candle(checked(index)), value(Column.OPEN_INTEREST, index),
                value(Column.FUNDING_RATE, index), value(Column.LONG_ACCOUNT_SHARE, index),
                value(Column.LIQUIDATED_LONG, index), value(Column.LIQUIDATED_SHORT, index), mark(index));
    }

    private @Nullable MarkCandle mark(int index) {
        double open = value(Column.MARK_OPEN, index);
        Instant end = endTime(index);
        return Double.isNaN(open)
                ? null
                : new MarkCandle(end, end, open, value(Column.MARK_HIGH, index), value(Column.MARK_LOW, index),
                        value(Column.MARK_CLOSE, index));
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
        NumberColumn values = column(column);
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += Double.isNaN(values.at(i)) ? 0 : 1;
        }
        return count;
    }

    /**
     * The input of bar {@code index}; {@link Candle#MISSING} where it is not there.
     *
     * @throws InvalidValueException
     *             unless {@code 0 <= index < size}: bars after a {@link #prefix} are not to be seen through it
     */
    public double value(Column column, int index) {
        return column(column).at(checked(index));
    }

    /** Whether a bar may have one of the mark price. */
    boolean mayHaveMarks() {
        return !(column(Column.MARK_OPEN) instanceof NumberColumn.Constant constant && Double.isNaN(constant.number()));
    }

    NumberColumn column(Column column) {
        return column(columns, column);
    }

    private static NumberColumn column(Map<Column, NumberColumn> columns, Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** The first {@code bars} bars: what was known when the last of them had closed. */
    public MarketHistory prefix(int bars) {
        Require.within("bars", bars, 1, size);
        Instant end = endTime(bars - 1);
        return new MarketHistory(instrument, barDuration, times, columns, bars,
                gaps.stream().filter(gap -> !gap.knownAt().isAfter(end)).toList());
    }

    /** The same without funding rates of 0, where these only fill up rows. */
    public MarketHistory withoutZeroFunding() {
        NumberColumn rates = column(Column.FUNDING_RATE);
        double[] kept = new double[size];
        for (int i = 0; i < size; i++) {
            kept[i] = rates.at(i) == 0 ? Candle.MISSING : rates.at(i);
        }
        Map<Column, NumberColumn> others = new EnumMap<>(columns);
        others.put(Column.FUNDING_RATE, NumberColumn.of(kept, size));
        return new MarketHistory(instrument, barDuration, times, others, size, gaps);
    }

    @Override
    public Iterator<MarketEvent> events() {
        return new HistoryEvents(this, 0);
    }

    /** Found by a search for the bar. */
    @Override
    public Iterator<MarketEvent> eventsAfter(Instant time) {
        return new HistoryEvents(this, barsKnownAt(time));
    }

    /** How many bars had ended at that time. */
    int barsKnownAt(Instant time) {
        if (size == 0 || time.isBefore(endTime(0))) {
            return 0;
        }
        return time.isBefore(endTime(size - 1)) ? times.rowAt(time.toEpochMilli()) + 1 : size;
    }

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new InvalidValueException("index", Integer.toString(index), "must satisfy 0 <= index < " + size);
        }
        return index;
    }

    /** The inputs a bar may have. */
    public enum Column {
        OPEN, HIGH, LOW, CLOSE, VOLUME, TAKER_BUY_VOLUME, TAKER_SELL_VOLUME, VWAP, OPEN_INTEREST, FUNDING_RATE, LONG_ACCOUNT_SHARE, LIQUIDATED_LONG, LIQUIDATED_SHORT, MARK_OPEN, MARK_HIGH, MARK_LOW, MARK_CLOSE;

        /** Whether it is a price of the mark price's bar, which few histories have. */
        public boolean isMark() {
            return this == MARK_OPEN || this == MARK_HIGH || this == MARK_LOW || this == MARK_CLOSE;
        }
    }

    /** Collects bars in time order; a stretch without bars becomes a {@link Gap}. Not thread-safe. */
    public static final class Builder {

        private final Instrument instrument;
        private final Duration barDuration;
        private final Map<Column, double[]> columns = new EnumMap<>(Column.class);
        private final List<Gap> gaps = new ArrayList<>();
        /** Shared with the histories made of it: rows are only ever added. */
        private final BarTimes times = new BarTimes();
        private int capacity;

        private Builder(Instrument instrument, Duration barDuration, int capacity) {
            this.capacity = capacity;
            Require.wholeMilliseconds("barDuration", barDuration);
            this.instrument = instrument;
            this.barDuration = barDuration;
            for (Column column : Column.values()) {
                if (!column.isMark()) {
                    columns.put(column, new double[capacity]);
                }
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
            Gap gap = BarOrder.gapBefore(candle, barDuration, times, gapReason);
            if (gap != null) {
                gaps.add(gap);
            }
            int index = times.count();
            if (index == capacity) {
                grow();
            }
            set(Column.OPEN, index, candle.open());
            set(Column.HIGH, index, candle.high());
            set(Column.LOW, index, candle.low());
            set(Column.CLOSE, index, candle.close());
            set(Column.VOLUME, index, candle.volume());
            set(Column.TAKER_BUY_VOLUME, index, candle.takerBuyVolume());
            set(Column.TAKER_SELL_VOLUME, index, candle.takerSellVolume());
            set(Column.VWAP, index, candle.vwap());
            set(Column.OPEN_INTEREST, index, bar.openInterest());
            set(Column.FUNDING_RATE, index, bar.fundingRate());
            set(Column.LONG_ACCOUNT_SHARE, index, bar.longAccountShare());
            set(Column.LIQUIDATED_LONG, index, bar.liquidatedLong());
            set(Column.LIQUIDATED_SHORT, index, bar.liquidatedShort());
            setMark(index, bar.mark());
            times.append(candle.endTime().toEpochMilli());
            return this;
        }

        /** The columns of the mark price are there from the first bar that has one. */
        private void setMark(int index, @Nullable MarkCandle mark) {
            boolean kept = columns.containsKey(Column.MARK_OPEN);
            if (mark == null && !kept) {
                return;
            }
            if (!kept) {
                for (Column column : Column.values()) {
                    columns.computeIfAbsent(column, absent -> {
                        double[] values = new double[capacity];
                        Arrays.fill(values, Candle.MISSING);
                        return values;
                    });
                }
            }
            set(Column.MARK_OPEN, index, mark == null ? Candle.MISSING : mark.open());
            set(Column.MARK_HIGH, index, mark == null ? Candle.MISSING : mark.high());
            set(Column.MARK_LOW, index, mark == null ? Candle.MISSING : mark.low());
            set(Column.MARK_CLOSE, index, mark == null ? Candle.MISSING : mark.close());
        }

        public MarketHistory build() {
            int size = times.count();
            Map<Column, NumberColumn> kept = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                kept.put(column, columns.containsKey(column)
                        ? NumberColumn.of(valuesOf(column), size)
                        : new NumberColumn.Constant(Candle.MISSING));
            }
            kept.put(Column.TAKER_SELL_VOLUME, NumberColumn.ofRest(valuesOf(Column.TAKER_SELL_VOLUME), size,
                    column(kept, Column.VOLUME), column(kept, Column.TAKER_BUY_VOLUME)));
            return new MarketHistory(instrument, barDuration, times, kept, size, gaps);
        }

        private void grow() {
            capacity += capacity / 2;
            columns.replaceAll((column, values) -> Arrays.copyOf(values, capacity));
        }

        private double[] valuesOf(Column column) {
            return Objects.requireNonNull(columns.get(column));
        }

        private void set(Column column, int index, double value) {
            valuesOf(column)[index] = value;
        }
    }
}
