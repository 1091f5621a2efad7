package com.example.{{package}};

import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

/** Coins by price bucket. Buckets are 5 basis points wide and fixed in absolute price, so that a level never moves. */
final class {{Class}}Levels implements LiquidationProfile {

    private static final double WIDTH = 5e-4;

    /** Each side's buckets from the one next to the price outward. */
    private final Map<Side, NavigableMap<Integer, Double>> coins = new EnumMap<>(Side.class);
    private final Map<Side, Double> flow = new EnumMap<>(Side.class);
    private Instant time = Instant.EPOCH;
    private double spot = Double.NaN;

    {{Class}}Levels() {
        coins.put(Side.LONG, new TreeMap<Integer, Double>().descendingMap());
        coins.put(Side.SHORT, new TreeMap<>());
    }

    /** Begins the bar: nothing of it is liquidated yet. */
    void begin(Candle bar) {
        time = bar.endTime();
        spot = bar.close();
        flow.clear();
    }

    /** Adds to the bucket of the price. */
    void open(Side side, double price, double quantity) {
        if (quantity > 0) {
            // StrictMath and not Math: the same bits on any machine.
            coins(side).merge((int) StrictMath.floor(StrictMath.log(price) / WIDTH), quantity, Double::sum);
        }
    }

    /** Takes out what a bar reached; its low reaches longs, its high shorts. */
    void consume(Side side, double low, double high) {
        double taken = 0;
        Iterator<Map.Entry<Integer, Double>> outward = coins(side).entrySet().iterator();
        while (outward.hasNext()) {
            Map.Entry<Integer, Double> level = outward.next();
            double price = price(level.getKey());
            if (side == Side.LONG ? price < low : price > high) {
                break;
            }
            taken += level.getValue();
            outward.remove();
        }
        flow.put(side, taken);
    }

    /** As it is now, for good. */
    {{Class}}Levels copy() {
        {{Class}}Levels copy = new {{Class}}Levels();
        coins.forEach((side, buckets) -> copy.coins(side).putAll(buckets));
        copy.flow.putAll(flow);
        copy.time = time;
        copy.spot = spot;
        return copy;
    }

    private NavigableMap<Integer, Double> coins(Side side) {
        return coins.get(side);
    }

    /** The centre of the bucket. */
    private static double price(int bucket) {
        return StrictMath.exp((bucket + 0.5) * WIDTH);
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public DataQuality quality() {
        return new DataQuality("{{name}}", unit(), 0, Optional.empty(), "none",
                List.of("everybody is assumed to have the same leverage, and never to close a position"));
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
    public double notional(Side side, double near, double far) {
        double[] sum = {0};
        forEachLevel(side, (price, notional) -> {
            boolean within = side == Side.LONG ? price < near && price >= far : price > near && price <= far;
            sum[0] += within ? notional : 0;
        });
        return sum[0];
    }

    @Override
    public double totalAtSpot(Side side) {
        double sum = 0;
        for (double quantity : coins(side).values()) {
            sum += quantity * spot;
        }
        return sum;
    }

    @Override
    public double modelledFlow(Side side) {
        return flow.getOrDefault(side, 0.0);
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        coins(side).forEach((bucket, quantity) -> {
            double price = price(bucket);
            visitor.level(price, quantity * price);
        });
    }
}
