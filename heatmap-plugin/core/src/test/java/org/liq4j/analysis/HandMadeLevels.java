/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** Levels put down one by one: the naive form of levels. */
final class HandMadeLevels implements LiquidationLevels {

    private final NavigableMap<Double, Double> longs = new TreeMap<>();
    private final NavigableMap<Double, Double> shorts = new TreeMap<>();
    private double spot;
    private NotionalUnit unit = NotionalUnit.USD;

    HandMadeLevels(double spot) {
        this.spot = spot;
    }

    /** Levels on both sides, spread over some percent, some of them heavy. */
    static HandMadeLevels random(Random random) {
        HandMadeLevels levels = new HandMadeLevels(20 + 180 * random.nextDouble());
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
            double distance = 0.0001 + 0.15 * StrictMath.pow(random.nextDouble(), 2);
            levels.add(side, levels.spot * (1 - side.sign() * distance),
                    1e6 * random.nextDouble() * (random.nextInt(8) == 0 ? 10 : 1));
        }
        return levels;
    }

    HandMadeLevels add(Side side, double price, double notional) {
        levels(side).merge(price, notional, Double::sum);
        return this;
    }

    HandMadeLevels spot(double price) {
        spot = price;
        return this;
    }

    HandMadeLevels unit(NotionalUnit value) {
        unit = value;
        return this;
    }

    /** What a bar does first: levels it has reached are gone. */
    HandMadeLevels cross(double low, double high) {
        longs.tailMap(low, true).clear();
        shorts.headMap(high, true).clear();
        return this;
    }

    /** Turnover. */
    HandMadeLevels scale(double factor) {
        longs.replaceAll((price, notional) -> notional * factor);
        shorts.replaceAll((price, notional) -> notional * factor);
        return this;
    }

    /** Nearest to spot first. */
    NavigableMap<Double, Double> levels(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    HandMadeLevels copy() {
        HandMadeLevels copy = new HandMadeLevels(spot).unit(unit);
        copy.longs.putAll(longs);
        copy.shorts.putAll(shorts);
        return copy;
    }

    @Override
    public double spot() {
        return spot;
    }

    @Override
    public NotionalUnit unit() {
        return unit;
    }

    @Override
    public double notional(Side side, double near, double far) {
        double sum = 0;
        for (Map.Entry<Double, Double> level : nearestFirst(side).entrySet()) {
            double price = level.getKey();
            if (side == Side.LONG ? price < near && price >= far : price > near && price <= far) {
                sum += level.getValue();
            }
        }
        return sum;
    }

    @Override
    public double totalAtSpot(Side side) {
        return levels(side).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public double modelledFlow(Side side) {
        return 0;
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        nearestFirst(side).forEach(visitor::level);
    }

    private NavigableMap<Double, Double> nearestFirst(Side side) {
        return side == Side.LONG ? longs.descendingMap() : shorts;
    }
}
