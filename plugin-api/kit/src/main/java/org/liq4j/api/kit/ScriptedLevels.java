/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

/**
 * A profile of levels that a test writes down, in USD. Immutable.
 *
 * <pre>
 * ScriptedLevels levels = ScriptedLevels.at(candle).level(Side.LONG, 58_000, 5e6).level(Side.SHORT, 61_500, 2e6).build();
 * </pre>
 */
public final class ScriptedLevels implements LiquidationProfile {

    private final Candle candle;
    private final Map<Side, Levels> levels;
    private final Map<Side, Double> flows;
    private final double seedShare;

    /**
     * The levels of a side.
     *
     * @param prices
     *            ascending
     * @param notionals
     *            of each price
     */
    @SuppressWarnings("ArrayRecordComponent") // of this class alone
    private record Levels(double[] prices, double[] notionals) {

        private static final Levels NONE = new Levels(new double[0], new double[0]);

        static Levels of(NavigableMap<Double, Double> byPrice) {
            return new Levels(byPrice.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                    byPrice.values().stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** Index of the first price that is at least, or, if {@code beyond}, more than this one. */
        int first(double price, boolean beyond) {
            int found = Arrays.binarySearch(prices, price);
            return found < 0 ? -found - 1 : beyond ? found + 1 : found;
        }

        @Override
        public String toString() {
            NavigableMap<Double, Double> byPrice = new TreeMap<>();
            for (int i = 0; i < prices.length; i++) {
                byPrice.put(prices[i], notionals[i]);
            }
            return byPrice.toString();
        }
    }

    private ScriptedLevels(Builder builder) {
        candle = builder.candle;
        levels = new EnumMap<>(Side.class);
        builder.levels.forEach((side, byPrice) -> levels.put(side, Levels.of(byPrice)));
        flows = new EnumMap<>(builder.flows);
        seedShare = builder.seedShare;
    }

    /** Begins the levels at the close of a bar; without more there are none. */
    public static Builder at(Candle candle) {
        return new Builder(candle);
    }

    @Override
    public Instant time() {
        return candle.endTime();
    }

    @Override
    public DataQuality quality() {
        return new DataQuality("scripted", unit(), seedShare, Optional.of(Duration.ZERO), "none",
                List.of("The levels are a test's."));
    }

    @Override
    public double spot() {
        return candle.close();
    }

    @Override
    public NotionalUnit unit() {
        return NotionalUnit.USD;
    }

    @Override
    public double notional(Side side, double near, double far) {
        boolean empty = Double.isNaN(near) || Double.isNaN(far) || (near - far) * side.sign() <= 0;
        if (empty) {
            return 0;
        }
        Levels all = side(side);
        boolean isLong = side == Side.LONG;
        int until = isLong ? all.first(near, false) : all.first(far, true);
        double sum = 0;
        for (int i = isLong ? all.first(far, false) : all.first(near, true); i < until; i++) {
            sum += all.notionals[i];
        }
        return sum;
    }

    @Override
    public double totalAtSpot(Side side) {
        Levels all = side(side);
        double coins = 0;
        for (int i = 0; i < all.prices.length; i++) {
            coins += all.notionals[i] / all.prices[i];
        }
        return coins * spot();
    }

    @Override
    public double modelledFlow(Side side) {
        return flows.getOrDefault(side, 0.0);
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        Levels all = side(side);
        int size = all.prices.length;
        for (int i = 0; i < size; i++) {
            int next = side == Side.LONG ? size - 1 - i : i;
            visitor.level(all.prices[next], all.notionals[next]);
        }
    }

    private Levels side(Side side) {
        return levels.getOrDefault(side, Levels.NONE);
    }

    @Override
    public String toString() {
        return "levels of " + time() + ": " + levels;
    }

    /** Collects the levels. */
    public static final class Builder {

        private final Candle candle;
        private final Map<Side, NavigableMap<Double, Double>> levels = new EnumMap<>(Side.class);
        private final Map<Side, Double> flows = new EnumMap<>(Side.class);
        private double seedShare;

        private Builder(Candle candle) {
            this.candle = candle;
        }

        /**
         * Adds to the level at a price.
         *
         * @param notional
         *            USD
         * @throws InvalidValueException
         *             unless both are positive and finite
         */
        public Builder level(Side side, double price, double notional) {
            positive("price", price);
            positive("notional", notional);
            levels.computeIfAbsent(side, any -> new TreeMap<>()).merge(price, notional,
                    Double::sum);
            return this;
        }

        /**
         * What the bar consumed on that side.
         *
         * @throws InvalidValueException
         *             unless {@code 0 <= coins < infinity}
         */
        public Builder flow(Side side, double coins) {
            Require.notNegative("coins", coins);
            flows.put(side, coins);
            return this;
        }

        /**
         * The share of the book that is still a seed; 0 if not stated.
         *
         * @throws InvalidValueException
         *             unless {@code 0 <= share <= 1}
         */
        public Builder seedShare(double share) {
            Require.share("seedShare", share);
            seedShare = share;
            return this;
        }

        public ScriptedLevels build() {
            return new ScriptedLevels(this);
        }

        private static void positive(String field, double value) {
            Require.positive(field, value);
        }
    }
}
