/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.liq4j.column.GrowingColumn;
import org.liq4j.column.NumberColumn;
import org.liq4j.history.MarketHistory.Column;

/**
 * The history of a market that goes on. One thread appends bars; any thread reads those that are there, which never change.
 * It keeps all of them: 8 bytes for each bar and input that is there, which makes at most 136 bytes a bar, or 72 MB for a year
 * of minutes, and usually half of that.
 */
public final class GrowingHistory implements HistorySource {

    private final Instrument instrument;
    private final Duration barDuration;
    private final BarTimes times = new BarTimes();
    private final Map<Column, GrowingColumn> columns = new EnumMap<>(Column.class);
    private final Map<Column, NumberColumn> view = Collections.unmodifiableMap(columns);
    private volatile List<Gap> gaps = List.of();

    /**
     * @param barDuration
     *            of all bars
     * @throws InvalidValueException
     *             unless it is a number of whole milliseconds, at least one
     */
    public GrowingHistory(Instrument instrument, Duration barDuration) {
        Require.wholeMilliseconds("barDuration", barDuration);
        this.instrument = instrument;
        this.barDuration = barDuration;
        for (Column column : Column.values()) {
            columns.put(column, new GrowingColumn());
        }
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
        return times.count() == 0 ? Optional.empty() : BarOrder.timing(barDuration, times.end(0), gaps);
    }

    /** Number of bars. */
    public int size() {
        return times.count();
    }

    /** End of the last bar; {@link Instant#MIN} before the first. */
    public Instant lastEnd() {
        int size = times.count();
        return size == 0 ? Instant.MIN : Instant.ofEpochMilli(times.end(size - 1));
    }

    /** The bar that has that end, if there is one. */
    public Optional<Candle> candleEnding(Instant end) {
        int row = times.rowAt(end.toEpochMilli());
        return row >= 0 && Instant.ofEpochMilli(times.end(row)).equals(end)
                ? Optional.of(soFar().candle(row))
                : Optional.empty();
    }

    /**
     * Checks a bar that is to be the next.
     *
     * @throws InvalidValueException
     *             as {@link #append} would
     */
    public void checkNext(Candle candle) {
        BarOrder.gapBefore(candle, barDuration, times, "");
    }

    /**
     * Adds the next bar.
     *
     * @param gapReason
     *            the reason given to the gap before the bar, if there is one
     * @throws InvalidValueException
     *             if the bar has another duration, or begins before the last one ended; nothing is then added
     */
    public void append(HistoryBar bar, String gapReason) {
        Candle candle = bar.candle();
        Gap gap = BarOrder.gapBefore(candle, barDuration, times, gapReason);
        if (gap != null) {
            gaps = Stream.concat(gaps.stream(), Stream.of(gap)).toList();
        }
        int row = times.count();
        columns.forEach((column, numbers) -> numbers.append(row, number(bar, column)));
        // Last: whoever has read the count sees the numbers.
        times.append(candle.endTime().toEpochMilli());
    }

    private static double number(HistoryBar bar, Column column) {
        Candle candle = bar.candle();
        @Nullable
        MarkCandle mark = bar.mark();
        return switch (column) {
            case OPEN -> candle.open();
            case HIGH -> candle.high();
            case LOW -> candle.low();
            case CLOSE -> candle.close();
            case VOLUME -> candle.volume();
            case TAKER_BUY_VOLUME -> candle.takerBuyVolume();
            case TAKER_SELL_VOLUME -> candle.takerSellVolume();
            case VWAP -> candle.vwap();
            case OPEN_INTEREST -> bar.openInterest();
            case FUNDING_RATE -> bar.fundingRate();
            case LONG_ACCOUNT_SHARE -> bar.longAccountShare();
            case LIQUIDATED_LONG -> bar.liquidatedLong();
            case LIQUIDATED_SHORT -> bar.liquidatedShort();
            case MARK_OPEN -> mark == null ? Candle.MISSING : mark.open();
            case MARK_HIGH -> mark == null ? Candle.MISSING : mark.high();
            case MARK_LOW -> mark == null ? Candle.MISSING : mark.low();
            case MARK_CLOSE -> mark == null ? Candle.MISSING : mark.close();
        };
    }

    /** The bars so far; shares their memory, so that it costs next to nothing. */
    public MarketHistory soFar() {
        int size = times.count();
        List<Gap> known = gaps;
        long end = size == 0 ? Long.MIN_VALUE : times.end(size - 1);
        return new MarketHistory(instrument, barDuration, times, view, size,
                known.stream().filter(gap -> gap.knownAt().toEpochMilli() <= end).toList());
    }

    /** The events of all bars; it goes on with those of bars that are appended later, after having had none for a while. */
    @Override
    public Iterator<MarketEvent> events() {
        return new Events(0);
    }

    /** Found by a search for the bar; goes on like {@link #events}. */
    @Override
    public Iterator<MarketEvent> eventsAfter(Instant time) {
        return new Events(soFar().barsKnownAt(time));
    }

    private final class Events implements Iterator<MarketEvent> {

        private int nextBar;
        private Iterator<MarketEvent> fetched = Collections.emptyIterator();

        Events(int firstBar) {
            this.nextBar = firstBar;
        }

        @Override
        public boolean hasNext() {
            if (!fetched.hasNext() && nextBar < size()) {
                MarketHistory now = soFar();
                fetched = new HistoryEvents(now, nextBar);
                nextBar = now.size();
            }
            return fetched.hasNext();
        }

        @Override
        public MarketEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return fetched.next();
        }
    }
}
