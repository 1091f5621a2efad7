/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory;

/** Measures what reading a heatmap's numbers and past profiles costs, whatever feed it has. */
public final class ReadingBenchmark {

    private static final int PROFILES = 200;
    private static final double NANOS_PER_MICRO = 1_000;

    private final HeatmapFeed feed;
    private final BarValues column;
    private final Instant[] ends;

    private ReadingBenchmark(HeatmapFeed feed, MarketHistory history) {
        this.feed = feed;
        this.column = feed.column(new ClusterNotional(Side.SHORT, 0.05));
        this.ends = new Instant[history.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = history.endTime(i);
        }
    }

    /**
     * Lets the feed's engine run, unless it has, and then reads.
     *
     * @param feed
     *            of the history's bars
     */
    public static ReadingCosts of(HeatmapFeed feed, MarketHistory history) {
        return new ReadingBenchmark(feed, history).costs();
    }

    private ReadingCosts costs() {
        column.at(ends[0]);
        int bars = ends.length;
        int[] random = new Random(1).ints(bars, 0, bars).toArray();
        List<Timing> reads = new Stopwatch().time(List.of(() -> sum(i -> i), () -> sum(i -> bars - 1 - i),
                () -> sum(i -> random[i]))).stream().map(timing -> timing.per(bars)).toList();
        double[] profiles = new double[PROFILES];
        double[] next = new double[PROFILES];
        double[] previous = new double[PROFILES];
        // The first round only warms up.
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < PROFILES; i++) {
                int bar = 1 + random[i] % (bars - 2);
                profiles[i] = profileMicros(bar);
                next[i] = profileMicros(bar + 1);
                previous[i] = profileMicros(bar);
            }
        }
        return new ReadingCosts(reads.get(0).median(), reads.get(1).median(), reads.get(2).median(),
                Timing.of(profiles).median(), Timing.of(profiles).highest(), Timing.of(next).median(),
                Timing.of(previous).median());
    }

    private double sum(IntUnaryOperator bars) {
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += column.at(ends[bars.applyAsInt(i)]);
        }
        return sum;
    }

    private double profileMicros(int bar) {
        long start = System.nanoTime();
        LiquidationProfile profile = feed.profile(ends[bar]).orElseThrow();
        long stop = System.nanoTime();
        if (!profile.time().equals(ends[bar])) {
            throw new IllegalStateException("the profile of " + ends[bar] + " is of " + profile.time());
        }
        return (stop - start) / NANOS_PER_MICRO;
    }
}
