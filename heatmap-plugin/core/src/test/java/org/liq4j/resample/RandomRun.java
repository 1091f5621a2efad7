/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Candle;

/** A random window and rows, and random bars with gaps around the window; the same for the same seed. */
final class RandomRun {

    private static final Duration BAR = Duration.ofMinutes(1);
    private static final double[] PRICES = {1e-8, 0.37, 60_000, 1e6};

    final long seed;
    final HeatmapWindow window;
    final PriceRows rows;
    final List<Instant> barStarts = new ArrayList<>();
    private final double price;

    RandomRun(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        Instant start = Instant.ofEpochSecond(60L * random.nextInt(500));
        price = PRICES[random.nextInt(PRICES.length)];
        int bars = 1 + random.nextInt(120);
        long minute = 0;
        boolean sparse = random.nextBoolean();
        for (int i = 0; i < bars; i++) {
            barStarts.add(start.plusSeconds(60 * minute));
            minute += random.nextInt(sparse ? 2 : 8) == 0 ? 1 + random.nextInt(40) : 1;
        }
        Duration length = BAR.multipliedBy(1 + random.nextInt(20));
        Instant from = start.plusSeconds(60L * (random.nextInt(80) - 40));
        window = new HeatmapWindow(from, from.plus(length).plusSeconds(random.nextInt(6_000)), length);
        double centre = price * Math.exp(0.15 * random.nextGaussian());
        double width = Math.exp(-4 * random.nextDouble());
        rows = PriceRows.of(random.nextBoolean() ? RowScale.LOG : RowScale.LINEAR, centre * (1 - 0.5 * width),
                centre * (1 + width),
                random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(100));
    }

    /** End of the last of the first bars. */
    Instant end(int bars) {
        return barStarts.get(bars - 1).plus(BAR);
    }

    /** The heatmap after the first bars; each is also given to the twin. */
    HeatmapGrid record(PriceRows onRows, HeatmapWindow over, int bars, NaiveHeatmap naive) {
        RandomLevels levels = new RandomLevels(seed, NotionalUnit.USD);
        HeatmapBuilder builder = new HeatmapBuilder(over, onRows);
        for (Instant start : barStarts.subList(0, bars)) {
            Candle bar = levels.nextBar(start, start.plus(BAR), price);
            builder.beforeBar(bar, levels);
            levels.apply(bar);
            builder.barClosed(bar, levels);
            naive.barClosed(bar, levels);
        }
        return builder.heatmap();
    }

    HeatmapGrid record() {
        return record(rows, window, barStarts.size(), new NaiveHeatmap());
    }
}
