/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/**
 * Histories that share their past with a given one.
 *
 * @param history
 *            given
 * @param kept
 *            bars of the shared past
 * @param seed
 *            of what comes instead
 */
record HistoryCut(MarketHistory history, int kept, long seed) {

    /** How far the prices of a bar of the other future are moved beyond the mirror: a market that jumps, but not one that ends. */
    private static final double PRICE = 1.1;

    /** How far amounts are moved. */
    private static final double AMOUNT = 2;

    /** Bars of another future at most: more than any look ahead that is not at everything, which the cut finds. */
    private static final int ALTERED_BARS = 2_000;

    /**
     * Cuts that are spread evenly: one at random within each of as many equal stretches, each leaves a future.
     *
     * @throws InvalidValueException
     *             unless {@code 1 <= cuts} and the history has a bar more than there are cuts
     */
    static List<HistoryCut> spread(MarketHistory history, int cuts, long seed) {
        int places = history.size() - 1;
        Require.within("cuts", cuts, 1, places);
        SplittableRandom random = new SplittableRandom(seed);
        List<HistoryCut> spread = new ArrayList<>();
        for (int k = 0; k < cuts; k++) {
            int from = (int) ((long) k * places / cuts);
            int until = (int) ((k + 1L) * places / cuts);
            spread.add(new HistoryCut(history, 1 + random.nextInt(from, until), random.nextLong()));
        }
        return spread;
    }

    /**
     * Cuts at and around what a strategy did: after the bar of each place and before it, in turn, as many as asked for, at places
     * that are drawn if there are more.
     *
     * @param places
     *            bars, 0 the first
     */
    static List<HistoryCut> around(MarketHistory history, BitSet places, int cuts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = places.stream().toArray();
        int count = Math.min(cuts, drawn.length);
        List<HistoryCut> around = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k, drawn.length);
            int place = drawn[other];
            drawn[other] = drawn[k];
            int kept = Math.clamp(k % 2 == 0 ? place + 1L : place, 1, history.size() - 1);
            around.add(new HistoryCut(history, kept, random.nextLong()));
        }
        return around;
    }

    /** The past alone. */
    MarketHistory cutOff() {
        return history.prefix(kept);
    }

    /**
     * The past, and as many bars after it as there were, but no more than {@value #ALTERED_BARS}: prices are mirrored at the last close in proportion and moved, bar by
     * bar; buyers and sellers, longs and shorts change places; amounts are changed.
     */
    MarketHistory altered() {
        SplittableRandom random = new SplittableRandom(seed);
        MarketHistory.Builder builder = MarketHistory.builder(history.instrument(), history.barDuration());
        for (int i = 0; i < kept; i++) {
            builder.add(history.bar(i));
        }
        double pivot = history.candle(kept - 1).close();
        int end = Math.min(history.size(), kept + ALTERED_BARS);
        for (int i = kept; i < end; i++) {
            builder.add(altered(history.bar(i), pivot, random));
        }
        return builder.build();
    }

    private static HistoryBar altered(HistoryBar bar, double pivot, SplittableRandom random) {
        Candle candle = bar.candle();
        double moved = pivot * pivot * factor(random, PRICE);
        double amount = factor(random, AMOUNT);
        Candle other = new Candle(candle.beginTime(), candle.endTime(), candle.knownAt(), moved / candle.open(),
                moved / candle.low(), moved / candle.high(), moved / candle.close(), amount * candle.volume(),
                amount * candle.takerSellVolume(), amount * candle.takerBuyVolume(), moved / candle.vwap());
        return new HistoryBar(other, factor(random, AMOUNT) * bar.openInterest(),
                -bar.fundingRate() * factor(random, AMOUNT),
                1 - bar.longAccountShare(), amount * bar.liquidatedShort(), amount * bar.liquidatedLong(),
                mirrored(bar.mark(), moved));
    }

    private static @Nullable MarkCandle mirrored(@Nullable MarkCandle mark, double moved) {
        return mark == null
                ? null
                : new MarkCandle(mark.endTime(), mark.knownAt(), moved / mark.open(), moved / mark.low(),
                        moved / mark.high(), moved / mark.close());
    }

    /** Between one over the most and the most. */
    static double factor(SplittableRandom random, double most) {
        return Math.pow(most, random.nextDouble(-1, 1));
    }
}
