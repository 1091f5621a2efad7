/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/**
 * Clusters at fixed prices over an even background, and a price that walks at random, or that sets out for one of the four
 * clusters next to it, rests there, and sets out again.
 */
final class PlantedMarket {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BAR = Duration.ofMinutes(1);
    private static final int STEPS = 5;
    private static final double STEP = 0.001 / Math.sqrt(STEPS);

    private final double[] clusters = new double[4000];
    private final MarketHistory history;

    /**
     * @param drawn
     *            whether price sets out for one of the clusters near it again and again, or walks at random
     */
    PlantedMarket(long seed, int bars, boolean drawn) {
        Random random = new Random(seed);
        double logCluster = Math.log(100) - clusters.length / 2.0 * 0.006;
        for (int i = 0; i < clusters.length; i++) {
            logCluster += 0.001 + 0.01 * random.nextDouble();
            clusters[i] = Math.exp(logCluster);
        }
        history = walk(random, bars, drawn);
    }

    private MarketHistory walk(Random random, int bars, boolean drawn) {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("PLANTED", "TEST"), BAR);
        double price = 100;
        double target = price;
        int rest = 1;
        for (int bar = 0; bar < bars; bar++) {
            double open = price;
            double high = open;
            double low = open;
            for (int step = 0; step < STEPS; step++) {
                double shock = STEP * random.nextGaussian();
                price *= Math
                        .exp(!drawn ? shock : rest > 0 ? shock / 5 : shock + 2 * STEP * Math.signum(target - price));
                high = Math.max(high, price);
                low = Math.min(low, price);
            }
            if (rest == 0 && low <= target && target <= high) {
                rest = 3 + random.nextInt(10);
            } else if (rest > 0 && --rest == 0) {
                target = clusters[firstAbove(price) - 2 + random.nextInt(4)];
            }
            Instant start = START.plus(BAR.multipliedBy(bar));
            builder.add(HistoryBar.of(Candle.of(start, start.plus(BAR), open, high, low, price, 10)));
        }
        return builder.build();
    }

    MarketHistory history() {
        return history;
    }

    LiquidationModel model() {
        return new Model();
    }

    private int firstAbove(double price) {
        int found = Arrays.binarySearch(clusters, price);
        return found >= 0 ? found : -found - 1;
    }

    /** Shows the clusters of the side that faces the price, each as heavy as a twentieth of the price of background. */
    private final class Model implements LiquidationModel, LiquidationLevels {

        private double spot = Double.NaN;

        @Override
        public void apply(MarketEvent event) {
            if (event instanceof Candle candle) {
                spot = candle.close();
            }
        }

        @Override
        public double notional(Side side, double near, double far) {
            double low = Math.min(near, far);
            double high = Math.max(near, far);
            return high - low + 5 * (firstAbove(high) - firstAbove(low));
        }

        @Override
        public double totalAtSpot(Side side) {
            return spot;
        }

        @Override
        public LiquidationLevels levels() {
            return this;
        }

        @Override
        public double spot() {
            return spot;
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.RELATIVE;
        }

        @Override
        public double modelledFlow(Side side) {
            return 0;
        }

        @Override
        public LiquidationProfile profile() {
            throw new AssertionError("the study reads columns");
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            throw new AssertionError("the study reads sums");
        }
    }
}
