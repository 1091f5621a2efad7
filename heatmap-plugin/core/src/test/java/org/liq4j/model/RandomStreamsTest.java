/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Seeded streams of events through the model and its naive twin, with settings drawn from the seed too; every bucket is
 * compared. The system property {@code liq4j.streams} asks for more streams than the 100 of the unit suite.
 */
class RandomStreamsTest {

    private static final int STREAMS = Integer.getInteger("liq4j.streams", 40);
    private static final int BARS = 500;
    private static final int COMPARED_EVERY = 20;
    private static final double TOLERANCE = 1e-9;
    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();

    @Test
    void theModelEqualsItsNaiveTwinBucketByBucket() {
        for (long seed = 0; seed < STREAMS; seed++) {
            compare(seed);
        }
    }

    /** Coarse grids, so that the twin has few buckets to walk through. */
    static OpenInterestSettings settings(Random random) {
        double width = 0.002 * (1 + random.nextInt(5));
        int count = 1 + random.nextInt(4);
        List<CohortSettings> cohorts = new ArrayList<>();
        double left = 1;
        for (int c = 0; c < count; c++) {
            double share = c == count - 1 ? left : left * (0.2 + 0.6 * random.nextDouble());
            left -= share;
            double turnover = random.nextInt(4) == 0 ? 0 : Math.exp(4 * random.nextGaussian());
            cohorts.add(new CohortSettings("cohort " + c, share, density(random), turnover));
        }
        OpenInterestSettings plain = new OpenInterestSettings(width, cohorts, 10_000,
                random.nextInt(3) == 0 ? random.nextDouble() : 0, Duration.ofHours(6))
                .withCrowdedSideTilt(random.nextInt(3) == 0 ? 2 * random.nextDouble() : 0)
                .withLeverageBands(random.nextInt(3) == 0
                        ? LeverageBand.between(2 + 5 * random.nextDouble(), 10 + 20 * random.nextDouble(), 60, 150)
                        : LeverageBand.between());
        int minutes = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(60);
        return plain.withFundingInterval(Duration.ofMinutes(minutes)).withMaintenance(maintenance(random));
    }

    private static VolatilityMaintenance maintenance(Random random) {
        if (random.nextBoolean()) {
            return VolatilityMaintenance.OFF;
        }
        Duration window = Duration.ofMinutes(2 + random.nextInt(20));
        return new VolatilityMaintenance(window, window.plusMinutes(10 + random.nextInt(100)),
                new SteppedMaintenance(1 + 20 * random.nextDouble(), 0.1 + random.nextDouble()));
    }

    private static LevelDensity density(Random random) {
        if (random.nextBoolean()) {
            double nearest = 0.001 + 0.02 * random.nextDouble();
            double farthest = nearest + 0.3 * random.nextDouble() + 0.02;
            return random.nextBoolean()
                    ? new InverseDistance(nearest, farthest)
                    : new DistanceBands(List.of(new DistanceBand(nearest / 2, nearest, random.nextInt(3)),
                            new DistanceBand(nearest, farthest, 0.1 + random.nextDouble()),
                            new DistanceBand(1.2 * farthest, 1.4 * farthest, random.nextDouble())));
        }
        List<Double> leverages = new ArrayList<>();
        double leverage = 1;
        for (int t = 0; t <= random.nextInt(6); t++) {
            leverage += 0.5 + 15 * random.nextDouble();
            leverages.add(leverage);
        }
        return random.nextBoolean()
                ? new LeverageTiers(leverages)
                : new LeverageTiers(leverages,
                        Stream.generate(() -> 0.1 + random.nextInt(3)).limit(leverages.size()).toList());
    }

    private static void compare(long seed) {
        OpenInterestSettings settings = settings(new Random(seed));
        LogGrid grid = new LogGrid(settings.gridWidth());
        OpenInterestModel model = new OpenInterestModel(settings, BRACKETS, List.of());
        NaiveBook naive = new NaiveBook(settings, BRACKETS.at(Instant.parse("2026-01-01T00:00:00Z")));
        int bars = 0;
        for (MarketEvent event : new RandomMarket(seed).bars(BARS)) {
            if (!naive.apply(event)) {
                continue;
            }
            model.apply(event);
            if (event instanceof Candle candle && ++bars % COMPARED_EVERY == 0) {
                for (Side side : Side.values()) {
                    compare(seed, candle, side, model, naive.side(side), grid);
                }
            }
        }
        assertTrue(bars > BARS / 2);
    }

    private static void compare(long seed, Candle candle, Side side, OpenInterestModel model,
            NaiveBook.NaiveSide naive, LogGrid grid) {
        double total = model.levels().totalAtSpot(side);
        Map<Integer, Double> expected = naive.notional();
        double[] sum = new double[1];
        model.levels().forEachLevel(side, (price, notional) -> {
            sum[0] += notional;
            assertEquals(expected.getOrDefault(grid.bucketOf(price), 0.0), notional, TOLERANCE * total,
                    () -> "seed " + seed + ", bar ending " + candle.endTime() + ", " + side + " level at " + price);
        });
        double all = expected.values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(all, sum[0], TOLERANCE * total, () -> "seed " + seed + ", bar ending " + candle.endTime());
        assertEquals(all, model.levels().notional(side, candle.close(), side == Side.LONG ? 0 : 1e12),
                TOLERANCE * total, () -> "seed " + seed + ", bar ending " + candle.endTime());
        assertEquals(naive.flow(), model.levels().modelledFlow(side), TOLERANCE * total / candle.close(),
                () -> "seed " + seed + ", bar ending " + candle.endTime());
        for (LeverageBand band : model.levels().leverageBands()) {
            LiquidationLevels levels = model.levels().ofLeverage(band);
            Map<Integer, Double> ofBand = naive.notional(band);
            levels.forEachLevel(side, (price, notional) -> assertEquals(
                    ofBand.getOrDefault(grid.bucketOf(price), 0.0), notional, TOLERANCE * total,
                    () -> "seed " + seed + ", bar ending " + candle.endTime() + ", " + band + " at " + price));
            assertEquals(ofBand.values().stream().mapToDouble(Double::doubleValue).sum(),
                    levels.notional(side, candle.close(), side == Side.LONG ? 0 : 1e12), TOLERANCE * total,
                    () -> "seed " + seed + ", bar ending " + candle.endTime() + ", " + band);
            assertEquals(naive.flow(band), levels.modelledFlow(side), TOLERANCE * total / candle.close(),
                    () -> "seed " + seed + ", bar ending " + candle.endTime() + ", " + band);
        }
    }
}
