/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;

/**
 * Quantities by side and price, for a model to keep its levels in. Buckets are equally wide in the logarithm of the price and
 * fixed in absolute price, so that a level never moves: bucket b holds the prices from exp(b w) to exp((b + 1) w), w the
 * width, and stands for the price in its middle. Results have the same bits on any machine.
 *
 * <pre>
 * public void apply(MarketEvent event) {
 *     if (event instanceof Candle bar) {
 *         book.startBar(bar);
 *         for (Side side : Side.values()) {
 *             book.open(side, bar.averagePrice() * (1 - side.sign() / leverage), bar.volume());
 *             book.consume(side, bar.low(), bar.high());
 *         }
 *     }
 * }
 * </pre>
 *
 * <p>
 * A call costs about the logarithm of the number of buckets, or goes over those of a side where it must. Single writer: these
 * levels are the live view, {@link #profile} the immutable one.
 */
public final class LevelBook implements LiquidationLevels {

    private final NotionalUnit unit;
    private final double width;
    /** Quantities by bucket, from the one next to the price outward. */
    private final NavigableMap<Integer, Double> longs = new TreeMap<Integer, Double>().descendingMap();
    private final NavigableMap<Integer, Double> shorts = new TreeMap<>();
    private double longFlow;
    private double shortFlow;
    private Instant time = Instant.EPOCH;
    private double spot = Double.NaN;

    /**
     * An empty book.
     *
     * @param unit
     *            of its notionals: {@link NotionalUnit#RELATIVE} unless quantities are coins that are really held
     * @param width
     *            of a bucket in the logarithm of the price, in (0, 1); 5e-4 is about 5 basis points
     * @throws InvalidValueException
     *             if the width is outside its range
     */
    public LevelBook(NotionalUnit unit, double width) {
        Require.fraction("width", width);
        this.unit = unit;
        this.width = width;
    }

    /** Starts a closed bar: its close is the spot, and nothing of it is liquidated yet. */
    public void startBar(Candle bar) {
        time = bar.endTime();
        spot = bar.close();
        longFlow = 0;
        shortFlow = 0;
    }

    /**
     * Adds a level.
     *
     * @param side
     *            whose positions are liquidated there
     * @param price
     *            in quote currency per coin, {@code > 0}
     * @param quantity
     *            in coins, or weight; nothing is added unless it is {@code > 0}
     * @throws InvalidValueException
     *             if the price is not finite and {@code > 0}, or the quantity is not finite
     */
    public void open(Side side, double price, double quantity) {
        Require.positive("price", price);
        Require.finite("quantity", quantity);
        if (quantity > 0) {
            buckets(side).merge((int) StrictMath.floor(StrictMath.log(price) / width), quantity, Double::sum);
        }
    }

    /**
     * Takes out the levels that a bar reached; they are its flow from then on, together with what was taken out of that side
     * since the bar was started.
     *
     * @param low
     *            of the bar: long levels at or above it are reached
     * @param high
     *            of the bar: short levels at or below it are reached
     * @return the quantity taken out, {@code >= 0}
     */
    public double consume(Side side, double low, double high) {
        double taken = 0;
        Iterator<Map.Entry<Integer, Double>> outward = buckets(side).entrySet().iterator();
        while (outward.hasNext()) {
            Map.Entry<Integer, Double> level = outward.next();
            double price = price(level.getKey());
            if (side == Side.LONG ? price < low : price > high) {
                break;
            }
            taken += level.getValue();
            outward.remove();
        }
        flow(side, modelledFlow(side) + taken);
        return taken;
    }

    /**
     * Keeps a share of every level of a side: the rest was closed by its holders.
     *
     * @param share
     *            in [0, 1]; at 0 the side is empty
     * @throws InvalidValueException
     *             if the share is outside its range
     */
    public void keep(Side side, double share) {
        Require.share("share", share);
        if (share == 0) {
            buckets(side).clear();
        } else {
            buckets(side).replaceAll((bucket, quantity) -> quantity * share);
        }
    }

    /** The side's whole quantity, {@code >= 0}. */
    public double quantity(Side side) {
        double sum = 0;
        for (double quantity : buckets(side).values()) {
            sum += quantity;
        }
        return sum;
    }

    /** The book as it is now, for good. */
    public LiquidationProfile profile(DataQuality quality) {
        LevelBook copy = new LevelBook(unit, width);
        copy.longs.putAll(longs);
        copy.shorts.putAll(shorts);
        copy.longFlow = longFlow;
        copy.shortFlow = shortFlow;
        copy.time = time;
        copy.spot = spot;
        return new Profile(copy, quality);
    }

    /** Writes the whole state: see {@link RestorableModel#save}. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
        out.writeDouble(spot);
        for (Side side : Side.values()) {
            out.writeDouble(modelledFlow(side));
            out.writeInt(buckets(side).size());
            for (Map.Entry<Integer, Double> level : buckets(side).entrySet()) {
                out.writeInt(level.getKey());
                out.writeDouble(level.getValue());
            }
        }
    }

    /** Takes up a saved state in place of its own: see {@link RestorableModel#restore}. */
    public void restore(DataInput in) throws IOException {
        time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        spot = in.readDouble();
        for (Side side : Side.values()) {
            flow(side, in.readDouble());
            buckets(side).clear();
            for (int left = in.readInt(); left > 0; left--) {
                buckets(side).put(in.readInt(), in.readDouble());
            }
        }
    }

    private NavigableMap<Integer, Double> buckets(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    private void flow(Side side, double quantity) {
        if (side == Side.LONG) {
            longFlow = quantity;
        } else {
            shortFlow = quantity;
        }
    }

    private double price(int bucket) {
        return StrictMath.exp((bucket + 0.5) * width);
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
        for (Map.Entry<Integer, Double> level : buckets(side).entrySet()) {
            double price = price(level.getKey());
            if (side == Side.LONG ? price < far : price > far) {
                break;
            }
            sum += (side == Side.LONG ? price < near : price > near) ? level.getValue() * price : 0;
        }
        return sum;
    }

    @Override
    public double totalAtSpot(Side side) {
        double sum = 0;
        for (double quantity : buckets(side).values()) {
            sum += quantity * spot;
        }
        return sum;
    }

    @Override
    public double modelledFlow(Side side) {
        return side == Side.LONG ? longFlow : shortFlow;
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        buckets(side).forEach((bucket, quantity) -> {
            double price = price(bucket);
            visitor.level(price, quantity * price);
        });
    }

    /**
     * A book that nobody writes any more.
     *
     * @param book
     *            not shared
     */
    private record Profile(LevelBook book, DataQuality quality) implements LiquidationProfile {

        @Override
        public Instant time() {
            return book.time;
        }

        @Override
        public double spot() {
            return book.spot();
        }

        @Override
        public NotionalUnit unit() {
            return book.unit();
        }

        @Override
        public double notional(Side side, double near, double far) {
            return book.notional(side, near, far);
        }

        @Override
        public double totalAtSpot(Side side) {
            return book.totalAtSpot(side);
        }

        @Override
        public double modelledFlow(Side side) {
            return book.modelledFlow(side);
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            book.forEachLevel(side, visitor);
        }
    }
}
