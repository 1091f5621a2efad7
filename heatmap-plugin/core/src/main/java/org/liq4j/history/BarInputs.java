/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/**
 * Holds what comes beside the bars until a bar takes it: the first that ends when the input was known or later, and that has
 * not closed yet. Of several for one bar the one known last counts, of those known at once the one that came last; liquidated
 * volumes are summed. A bar of the mark price goes with the bar of trades that has its end, whenever it was known before that
 * one closed.
 *
 * <p>
 * A reading that speaks of an earlier time than one of its kind that is here already says nothing new and is left out, as is
 * one that came twice. Liquidated volumes are reports without a name: each must come once. Not thread-safe.
 */
public final class BarInputs {

    private static final String NO_REASON = "missing";

    /** What became of an input. */
    public enum Taken {
        /** It waits for its bar. */
        WAITS,
        /** It is here already. */
        DUPLICATE,
        /** It speaks of an earlier time than one that is here already, or of a bar that has closed. */
        LATE
    }

    private @Nullable OpenInterest openInterest;
    private @Nullable FundingRate funding;
    private @Nullable AccountRatio ratio;
    /** Ascending by when they were known. */
    private final List<MarketEvent> waiting = new ArrayList<>();
    private final List<MarkCandle> marks = new ArrayList<>();
    private String gapReason = NO_REASON;
    private Instant lastEnd = Instant.MIN;
    private int unusedMarks;

    /**
     * Takes an input.
     *
     * @param input
     *            anything but a {@link Candle}
     */
    public Taken add(MarketEvent input) {
        return switch (input) {
            case OpenInterest reading -> {
                Taken taken = taken(openInterest, reading,
                        openInterest != null && openInterest.coins() == reading.coins());
                openInterest = taken == Taken.WAITS ? reading : openInterest;
                yield taken;
            }
            case FundingRate reading -> {
                Taken taken = taken(funding, reading, funding != null && funding.rate() == reading.rate());
                funding = taken == Taken.WAITS ? reading : funding;
                yield taken;
            }
            case AccountRatio reading -> {
                Taken taken = taken(ratio, reading, ratio != null && ratio.longShare() == reading.longShare());
                ratio = taken == Taken.WAITS ? reading : ratio;
                yield taken;
            }
            case LiquidatedVolume volume -> taken(null, volume, false);
            case MarkCandle mark -> marked(mark);
            case Gap gap -> {
                gapReason = gap.reason();
                yield Taken.WAITS;
            }
            case Candle candle -> throw new IllegalArgumentException("a candle closes a bar: " + candle);
        };
    }

    private Taken taken(@Nullable MarketEvent last, MarketEvent reading, boolean sameValue) {
        int order = last == null ? 1 : reading.eventTime().compareTo(last.eventTime());
        if (order < 0) {
            return Taken.LATE;
        }
        if (order == 0 && sameValue) {
            return Taken.DUPLICATE;
        }
        int place = waiting.size();
        while (place > 0 && waiting.get(place - 1).knownAt().isAfter(reading.knownAt())) {
            place--;
        }
        waiting.add(place, reading);
        return Taken.WAITS;
    }

    private Taken marked(MarkCandle mark) {
        if (!mark.endTime().isAfter(lastEnd)) {
            unusedMarks++;
            return Taken.LATE;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).endTime().equals(mark.endTime())) {
                boolean same = atEnd(marks.get(i)).equals(atEnd(mark));
                marks.set(i, mark);
                return same ? Taken.DUPLICATE : Taken.WAITS;
            }
        }
        marks.add(mark);
        return Taken.WAITS;
    }

    /** The reason of the gap before the next bar, if there is one. */
    public String gapReason() {
        return gapReason;
    }

    /** Bars of the mark price that came after their bar of trades, or never had one. */
    public int unusedMarks() {
        return unusedMarks;
    }

    /**
     * Closes a bar: it takes what waited for it.
     *
     * @param candle
     *            counts as known at its end; it ends after the last one
     */
    public HistoryBar close(Candle candle) {
        Instant end = candle.endTime();
        double coins = Candle.MISSING;
        double rate = Candle.MISSING;
        double share = Candle.MISSING;
        double longs = Candle.MISSING;
        double shorts = Candle.MISSING;
        int known = 0;
        while (known < waiting.size() && !waiting.get(known).knownAt().isAfter(end)) {
            switch (waiting.get(known)) {
                case OpenInterest reading -> coins = reading.coins();
                case FundingRate reading -> rate = reading.rate();
                case AccountRatio reading -> share = reading.longShare();
                case LiquidatedVolume volume -> {
                    longs = sum(longs, volume.longCoins());
                    shorts = sum(shorts, volume.shortCoins());
                }
                case Gap gap -> throw new IllegalStateException("does not wait: " + gap);
                case MarkCandle mark -> throw new IllegalStateException("waits elsewhere: " + mark);
                case Candle bar -> throw new IllegalStateException("does not wait: " + bar);
            }
            known++;
        }
        waiting.subList(0, known).clear();
        @Nullable
        MarkCandle mark = takeMark(end);
        gapReason = NO_REASON;
        lastEnd = end;
        return new HistoryBar(atEnd(candle), coins, rate, share, longs, shorts, mark);
    }

    private @Nullable MarkCandle takeMark(Instant end) {
        @Nullable
        MarkCandle taken = null;
        for (MarkCandle mark : marks) {
            if (mark.endTime().equals(end)) {
                taken = atEnd(mark);
            } else if (mark.endTime().isBefore(end)) {
                unusedMarks++;
            }
        }
        marks.removeIf(mark -> !mark.endTime().isAfter(end));
        return taken;
    }

    private static double sum(double before, double added) {
        return Double.isNaN(before) ? added : before + added;
    }

    private static MarkCandle atEnd(MarkCandle mark) {
        return new MarkCandle(mark.endTime(), mark.endTime(), mark.open(), mark.high(), mark.low(), mark.close());
    }

    /** The bar as one that counts as known at its end. */
    public static Candle atEnd(Candle candle) {
        Instant end = candle.endTime();
        return candle.knownAt().equals(end)
                ? candle
                : new Candle(candle.beginTime(), end, end, candle.open(), candle.high(), candle.low(), candle.close(),
                        candle.volume(), candle.takerBuyVolume(), candle.takerSellVolume(), candle.vwap());
    }

    /** Writes all that is held. */
    public void save(DataOutput out) throws IOException {
        EventState.writeInstant(out, lastEnd);
        out.writeUTF(gapReason);
        out.writeInt(unusedMarks);
        InputState.write(out, openInterest);
        InputState.write(out, funding);
        InputState.write(out, ratio);
        out.writeInt(waiting.size());
        for (MarketEvent event : waiting) {
            InputState.write(out, event);
        }
        out.writeInt(marks.size());
        for (MarkCandle mark : marks) {
            InputState.write(out, mark);
        }
    }

    /** Takes up what was saved, in place of all that is held. */
    public void restore(DataInput in) throws IOException {
        lastEnd = EventState.readInstant(in);
        gapReason = in.readUTF();
        unusedMarks = in.readInt();
        openInterest = (OpenInterest) InputState.read(in);
        funding = (FundingRate) InputState.read(in);
        ratio = (AccountRatio) InputState.read(in);
        waiting.clear();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(InputState.readPresent(in));
        }
        marks.clear();
        for (int left = in.readInt(); left > 0; left--) {
            marks.add((MarkCandle) InputState.readPresent(in));
        }
    }
}
