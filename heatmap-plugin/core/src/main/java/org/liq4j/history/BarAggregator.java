/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.MarkCandle;

/**
 * Makes longer bars of shorter ones, as they come. Longer bars end at the multiples of their length since 1970-01-01T00:00Z, or
 * where the shorter ones do not, as long after them as those. One of which a part is missing is left out, since its high and low
 * are not known. Volumes and reported liquidations add up, readings are the last ones; what not all parts have, the whole has
 * not. Not thread-safe.
 */
public final class BarAggregator {

    private static final String MISSING_PART = "missing";

    private final long part;
    private final long length;
    private @Nullable HistoryBar bar;
    private long parts;
    /** Why the last gap among the parts was, since the last longer bar. */
    private String gapReason = MISSING_PART;
    private long lastEnd = Long.MIN_VALUE;

    /**
     * @param part
     *            length of the shorter bars
     * @param length
     *            of the longer ones
     * @throws InvalidValueException
     *             unless the length is a multiple of the part
     */
    public BarAggregator(Duration part, Duration length) {
        if (!isMultiple(length, part)) {
            throw new InvalidValueException("length", length.toString(),
                    "must be a multiple of that of the bars that it is made of, " + part);
        }
        this.part = part.toMillis();
        this.length = length.toMillis();
    }

    /** Whether bars of the length can be made of such parts, which are shorter or equal. */
    public static boolean isMultiple(Duration length, Duration part) {
        return length.toMillis() > 0 && part.toMillis() > 0 && length.toMillis() % part.toMillis() == 0;
    }

    /**
     * The history in longer bars.
     *
     * @throws InvalidValueException
     *             unless the length is a multiple of the history's
     */
    public static MarketHistory of(MarketHistory history, Duration length) {
        BarAggregator aggregator = new BarAggregator(history.barDuration(), length);
        int expected = (int) (history.size() / (length.toMillis() / aggregator.part)) + 1;
        MarketHistory.Builder longer = MarketHistory.builder(history.instrument(), length, expected);
        List<Gap> all = history.gaps();
        Iterator<Gap> gaps = all.iterator();
        Gap gap = gaps.hasNext() ? gaps.next() : null;
        for (int i = 0; i < history.size(); i++) {
            HistoryBar shorter = history.bar(i);
            boolean after = gap != null && gap.to().equals(shorter.candle().beginTime());
            String reason = gap != null && after ? gap.reason() : MISSING_PART;
            if (after) {
                gap = gaps.hasNext() ? gaps.next() : null;
            }
            aggregator.add(shorter, reason)
                    .ifPresent(whole -> longer.add(whole.bar(), whole.gapReason()));
        }
        return longer.build();
    }

    /**
     * A longer bar.
     *
     * @param gapReason
     *            of the gap before it, if there is one
     */
    public record Whole(HistoryBar bar, String gapReason) {
    }

    /**
     * Takes the next shorter bar.
     *
     * @param reason
     *            why bars before it are missing, if any are
     * @return the longer bar that it closes, if all its parts were there
     */
    public Optional<Whole> add(HistoryBar shorter, String reason) {
        long end = shorter.candle().endTime().toEpochMilli();
        if (lastEnd != Long.MIN_VALUE && end - part > lastEnd) {
            gapReason = reason;
        }
        HistoryBar begun = bar;
        if (Math.floorMod(end - part - Math.floorMod(end, part), length) == 0) {
            parts = 1;
            begun = shorter;
        } else if (begun != null && end - part == lastEnd) {
            parts++;
            begun = joined(begun, shorter);
        } else {
            begun = null;
            parts = 0;
        }
        lastEnd = end;
        bar = begun;
        if (begun == null || parts * part < length) {
            return Optional.empty();
        }
        Whole whole = new Whole(begun, gapReason);
        bar = null;
        parts = 0;
        gapReason = MISSING_PART;
        return Optional.of(whole);
    }

    private static HistoryBar joined(HistoryBar first, HistoryBar second) {
        Candle a = first.candle();
        Candle b = second.candle();
        double volume = a.volume() + b.volume();
        Candle candle = new Candle(a.beginTime(), b.endTime(), b.endTime(), a.open(), Math.max(a.high(), b.high()),
                Math.min(a.low(), b.low()), b.close(), volume, a.takerBuyVolume() + b.takerBuyVolume(),
                a.takerSellVolume() + b.takerSellVolume(), vwap(a, b));
        return new HistoryBar(candle, last(first.openInterest(), second.openInterest()),
                last(first.fundingRate(), second.fundingRate()),
                last(first.longAccountShare(), second.longAccountShare()),
                sum(first.liquidatedLong(), second.liquidatedLong()),
                sum(first.liquidatedShort(), second.liquidatedShort()),
                mark(first.mark(), second.mark(), b.endTime()));
    }

    /** A part without a trade weighs nothing, whatever its price. */
    private static double vwap(Candle a, Candle b) {
        double volume = a.volume() + b.volume();
        if (volume == 0) {
            return Candle.MISSING;
        }
        return (paid(a) + paid(b)) / volume;
    }

    private static double paid(Candle candle) {
        return candle.volume() == 0 ? 0 : candle.volume() * candle.vwap();
    }

    private static double last(double before, double now) {
        return Double.isNaN(now) ? before : now;
    }

    private static double sum(double before, double now) {
        return Double.isNaN(before) ? now : Double.isNaN(now) ? before : before + now;
    }

    private static @Nullable MarkCandle mark(@Nullable MarkCandle a, @Nullable MarkCandle b, Instant end) {
        return a == null || b == null
                ? null
                : new MarkCandle(end, end, a.open(), Math.max(a.high(), b.high()), Math.min(a.low(), b.low()),
                        b.close());
    }
}
