/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

/** Live levels without any economy in them: each bar replaces them all. */
final class RandomLevels implements LiquidationLevels {

    /** One level. */
    record Level(double price, double notional) {
    }

    private final Random random;
    private NotionalUnit unit;
    private double spot = Double.NaN;
    private List<Level> longs = List.of();
    private List<Level> shorts = List.of();

    RandomLevels(long seed, NotionalUnit unit) {
        this.random = new Random(seed);
        this.unit = unit;
    }

    void useUnit(NotionalUnit next) {
        unit = next;
    }

    /** The next bar, around a price. */
    Candle nextBar(Instant start, Instant end, double price) {
        double open = price * Math.exp(0.01 * random.nextGaussian());
        double close = price * Math.exp(0.01 * random.nextGaussian());
        double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
        double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
        return Candle.of(start, end, open, high, low, close, 1);
    }

    void apply(Candle bar) {
        spot = bar.close();
        longs = levels(-1);
        shorts = levels(+1);
    }

    /** Up to 400 levels, nearest first, now and then one that dwarfs the others and many at one price. */
    private List<Level> levels(int direction) {
        List<Level> levels = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 0 : random.nextInt(400);
        for (int i = 0; i < count; i++) {
            double distance = random.nextInt(3) == 0 ? 0.01 : Math.abs(random.nextGaussian()) * 0.1;
            double notional = Math.exp(random.nextGaussian()) * (random.nextInt(100) == 0 ? 1e12 : 1);
            levels.add(new Level(spot * Math.exp(direction * distance), notional));
        }
        levels.sort(Comparator.comparingDouble(level -> Math.abs(level.price() - spot)));
        return Collections.unmodifiableList(levels);
    }

    List<Level> levels(Side side) {
        return side == Side.LONG ? longs : shorts;
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
        throw new AssertionError("a heatmap reads levels");
    }

    @Override
    public double totalAtSpot(Side side) {
        throw new AssertionError("a heatmap reads levels");
    }

    @Override
    public double modelledFlow(Side side) {
        throw new AssertionError("a heatmap reads levels");
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        for (Level level : levels(side)) {
            visitor.level(level.price(), level.notional());
        }
    }
}
